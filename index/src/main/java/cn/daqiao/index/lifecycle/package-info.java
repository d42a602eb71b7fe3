/**
 * Opening, committing, rebuilding and closing a Lucene index. Read {@link
 * cn.daqiao.index.lifecycle.IndexHome} first. The store is the truth: whatever is wrong with an
 * index on disk is answered by throwing it away. Knows nothing of what is indexed.
 */
@NullMarked
package cn.daqiao.index.lifecycle;

import org.jspecify.annotations.NullMarked;

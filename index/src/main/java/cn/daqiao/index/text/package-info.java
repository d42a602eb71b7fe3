/**
 * Chinese text as search terms; the only home of HanLP. Read {@link cn.daqiao.index.text.Chinese}
 * first. Imports no Lucene.
 */
@NullMarked
package cn.daqiao.index.text;

import org.jspecify.annotations.NullMarked;

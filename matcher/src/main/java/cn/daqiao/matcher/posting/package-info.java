/**
 * What the law lets a posting say and pay, as staff wrote it down. Read {@link
 * cn.daqiao.matcher.posting.Gates} first. Knows no clock: the day comes in.
 */
@NullMarked
package cn.daqiao.matcher.posting;

import org.jspecify.annotations.NullMarked;

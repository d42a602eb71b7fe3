/**
 * Reads a policy document's running text: what it is called, where and when it is in force, and
 * what can be cited. Read {@link cn.daqiao.matcher.policy.document.ArticleCutter} and {@link
 * cn.daqiao.matcher.policy.document.Head} first.
 */
@NullMarked
package cn.daqiao.matcher.policy.document;

import org.jspecify.annotations.NullMarked;

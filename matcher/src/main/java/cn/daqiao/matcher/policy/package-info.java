/**
 * What the policy documents grant, and answers that cite them. Read {@link
 * cn.daqiao.matcher.policy.Answer} first.
 */
@NullMarked
package cn.daqiao.matcher.policy;

import org.jspecify.annotations.NullMarked;

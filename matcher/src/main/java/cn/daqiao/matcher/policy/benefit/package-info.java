/**
 * What a person or an employer can claim, and why. Read {@link
 * cn.daqiao.matcher.policy.benefit.Claims} first.
 */
@NullMarked
package cn.daqiao.matcher.policy.benefit;

import org.jspecify.annotations.NullMarked;

/**
 * Finding passages of policy documents. Read {@link cn.daqiao.index.policies.PolicyIndex} first.
 */
@NullMarked
package cn.daqiao.index.policies;

import org.jspecify.annotations.NullMarked;

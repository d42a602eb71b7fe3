/**
 * Who looks for work: facts that people state, gathered in a profile. Read {@link
 * cn.daqiao.matcher.seeker.Profile} and {@link cn.daqiao.matcher.seeker.Fact} first.
 */
@NullMarked
package cn.daqiao.matcher.seeker;

import org.jspecify.annotations.NullMarked;

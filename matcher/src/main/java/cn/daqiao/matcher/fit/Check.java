package cn.daqiao.matcher.fit;

import org.jspecify.annotations.Nullable;

/**
 * How one hard constraint came out for a pair.
 *
 * @param name the constraint's name in the interface's table: wage, place, age, education, licence,
 *     shift, board, disability, poverty, state
 * @param holds whether the pair may be matched as far as this constraint goes
 * @param wanted what the asking side states, in codes or figures; absent when it states nothing
 * @param offered what the other side states; absent when it states nothing
 */
public record Check(
    String name, boolean holds, @Nullable String wanted, @Nullable String offered) {}

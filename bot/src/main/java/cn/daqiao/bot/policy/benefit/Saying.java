package cn.daqiao.bot.policy.benefit;

import cn.daqiao.matcher.seeker.Gender;
import org.jspecify.annotations.Nullable;

/**
 * One message of a talk.
 *
 * @param text folded, without polite words
 * @param gender the sex of whom it speaks of
 * @param age the age that it names
 */
public record Saying(String text, @Nullable Gender gender, @Nullable Integer age) {}

package cn.daqiao.bot.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy that a person is interested in.
 *
 * @param job which
 * @param at when the person said so
 * @param shared the agreement that name and phone go to this employer; absent where it was refused
 */
public record Applied(Listed job, Instant at, @Nullable Consent shared) {}

package cn.daqiao.bot.backup;

import java.time.Instant;

/**
 * What a whole backup holds.
 *
 * @param at when it was begun
 * @param keys of the store
 * @param bytes of all its files
 * @param archives files of the match log's archive
 * @param dataKey whether the key that everything personal is sealed with is among them; without it
 *     the backup is worth nothing unless that key is kept elsewhere
 */
public record Report(Instant at, long keys, long bytes, int archives, boolean dataKey) {}

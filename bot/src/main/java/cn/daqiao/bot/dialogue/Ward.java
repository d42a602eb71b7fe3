package cn.daqiao.bot.dialogue;

/**
 * Somebody whom a village officer has registered.
 *
 * @param person the id under which the record was kept first
 * @param name as the officer told it
 * @param talks whether the person's own WeChat is bound
 */
public record Ward(String person, String name, boolean talks) {}

package cn.daqiao.bot.dialogue;

/**
 * A vacancy as its employer's contact sees it in a list.
 *
 * @param vacancy its id
 * @param title as advertised
 * @param waits whether staff have to look at it first
 * @param applied how many people are interested
 */
public record Posted(String vacancy, String title, boolean waits, int applied) {}

package cn.daqiao.bot.push;

import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.OutRow.Kind;
import java.util.List;

/**
 * A message that this node is to send now.
 *
 * @param id a name that stays the same over every attempt
 * @param vacancies what it offers; empty for other kinds
 * @param address openid or name
 * @param attempt 1 for the first
 */
public record OutboxRow(
    String id,
    String person,
    Kind kind,
    List<String> vacancies,
    String text,
    Channel channel,
    String address,
    int attempt) {

  /** Copies the list. */
  public OutboxRow {
    vacancies = List.copyOf(vacancies);
  }

  /** Without words and address. */
  @Override
  public String toString() {
    return kind.word() + " " + id + " to " + person;
  }
}

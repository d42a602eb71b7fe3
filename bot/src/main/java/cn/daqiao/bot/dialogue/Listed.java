package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.vacancy.Vacancy;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as a conversation remembers it.
 *
 * @param vacancy its id
 * @param employer the employer's account, absent where it has none
 * @param employerName as shown to people, absent where it is unknown
 * @param title as advertised
 */
public record Listed(
    String vacancy, @Nullable String employer, @Nullable String employerName, String title) {

  /** What has to be remembered of a vacancy. */
  public static Listed of(Vacancy vacancy) {
    return new Listed(
        vacancy.id(), vacancy.employer().id(), vacancy.employer().name(), vacancy.title());
  }
}

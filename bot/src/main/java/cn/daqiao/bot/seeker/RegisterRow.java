package cn.daqiao.bot.seeker;

import cn.daqiao.matcher.seeker.Profile;
import java.util.List;

/**
 * One person of a register.
 *
 * @param line 1-based line or row of the file
 * @param profile under an id just minted
 * @param told whether an officer told of the person, who knows less of standings than a register
 * @param likenesses texts of which any one equal to another row's means the same person; they hold
 *     personal data and are only ever hashed
 */
record RegisterRow(int line, Profile profile, boolean told, List<String> likenesses) {
  RegisterRow {
    likenesses = List.copyOf(likenesses);
  }

  @Override
  public String toString() {
    return "RegisterRow[" + line + "]";
  }
}

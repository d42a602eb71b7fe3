package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import java.util.regex.Pattern;

/**
 * Identity numbers: year of birth and sex are read from one whose check digit holds (GB 11643), and
 * the number itself is hidden from everything else, right or wrong.
 */
final class IdNumbers implements FieldReader {
  private static final String EVIDENCE = "身份证号";
  private static final Pattern EIGHTEEN =
      Pattern.compile("(?<!\\d)[1-9](?:[ -]?\\d){16}[ -]?[0-9x](?![0-9])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10x98765432";
  private static final int OLDEST = 100;
  private static final int YOUNGEST = 14;

  @Override
  public void read(Passage passage) {
    var numbers = passage.find(EIGHTEEN);
    while (numbers.find()) {
      var digits = numbers.group().replaceAll("[ -]", "");
      if (holds(digits) && passage.mine(numbers.start())) {
        int born = Integer.parseInt(digits.substring(6, 10));
        if (born <= passage.year() - YOUNGEST && born >= passage.year() - OLDEST) {
          passage.say(numbers.start(), EVIDENCE, new Fact.Born(born));
          boolean male = (digits.charAt(16) - '0') % 2 == 1;
          passage.say(numbers.start(), EVIDENCE, new Fact.Sex(male ? Gender.MALE : Gender.FEMALE));
        }
      }
      passage.hide(numbers.start(), numbers.end());
    }
  }

  private static boolean holds(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    int month = Integer.parseInt(digits.substring(10, 12));
    int day = Integer.parseInt(digits.substring(12, 14));
    return CHECKS.charAt(sum % 11) == digits.charAt(17)
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31;
  }
}

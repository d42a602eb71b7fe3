package cn.daqiao.bot.turn;

import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Standing;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a made-up person tells of a hard lot at home, if anything, and whether it may be kept.
 *
 * @param said one wording; empty for most people
 */
record Hardship(String said, SensitiveFacts facts, boolean trusts) {
  private static final double SHARE = 0.25;
  private static final SensitiveFacts DISABLED = new SensitiveFacts(true, Set.of(), false);

  static Hardship drawn(Random random) {
    if (random.nextDouble() >= SHARE) {
      return new Hardship("", SensitiveFacts.none(), false);
    }
    boolean trusts = random.nextInt(3) > 0;
    return random.nextBoolean()
        ? new Hardship(
            Card.pick(
                List.of("我是残疾人", "有残疾证", "三级残疾", "左手残疾", "腿有残疾", "听力残疾", "身体有残疾", "肢体残疾"), random),
            DISABLED,
            trusts)
        : new Hardship(
            Card.pick(
                List.of("家里吃低保", "我家是低保户", "低保户", "有低保", "拿低保的", "家里低保", "领低保的", "属于低保家庭"), random),
            new SensitiveFacts(false, Set.of(Standing.MINIMUM_ALLOWANCE), false),
            trusts);
  }

  /** Yes or no to whether it may be kept. */
  String answer(boolean numbered, Random random) {
    return trusts
        ? Card.pick(
            List.of(
                "同意", "记", "记吧", "可以记", numbered ? "好" : "记着", "愿意", "记下吧", numbered ? "1" : "要记"),
            random)
        : Card.pick(
            List.of("不同意", "不记", "别记", "不要记", "不用", "不愿意", "不用记了", numbered ? "2" : "莫记"), random);
  }

  SensitiveFacts kept() {
    return trusts ? facts : SensitiveFacts.none();
  }
}

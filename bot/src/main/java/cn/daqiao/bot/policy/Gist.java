package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What makes two questions the same: what they speak of without words that say nothing, and the
 * side of it that they ask for.
 *
 * @param key the same for questions that differ in figures' spelling, script, signs and fillers
 * @param words its words in any order
 * @param sound how its words sound, where that is telling
 * @param side what is asked for, with every denial
 */
record Gist(String key, List<String> words, String sound, String side) {
  /** Two words sound alike by chance, four syllables hardly do. */
  private static final int TELLING = 4;

  private static final double LIKE = 0.6;

  /** What stands for something personal, and numbers that only a person or an account can have. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:(?:我|本人)的?)?(?:电话|手机|联系方式|身份证|卡|微信|姓名|名字)?(?:号码?)?(?:叫|是)?[:： ]*"
              + "(?:\\[\\p{IsHan}{2,4}\\]|\\d{7,}[xX]?)");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ASKING =
      Pattern.compile("(\\p{IsHan})[不没]\\1|有没有|有无|是否|能否|可否|[未否无不没冇][啊呀呢]?[\\p{Punct}？！。]*$");
  private static final Pattern DENIAL = Pattern.compile("[不没未无非别冇莫]");

  /** A question without what only one asker has in it. */
  static String plain(String q) {
    return PERSONAL.matcher(q).replaceAll(" ").strip();
  }

  static Gist of(Asked asked) {
    var denials = new StringBuilder();
    DENIAL
        .matcher(ASKING.matcher(asked.text()).replaceAll(" "))
        .results()
        .forEach(found -> denials.append(found.group()));
    var slots = new TreeSet<>(asked.slots()).toString();
    var side = slots + asked.details() + asked.money() + asked.broad() + denials;
    var content = asked.content().isBlank() ? asked.text() : asked.content();
    var words = Chinese.words(content).stream().sorted().toList();
    var sounds = Chinese.sounds(content);
    return new Gist(
        SIGNS.matcher(content).replaceAll("") + " " + side,
        words,
        sounds.size() < TELLING ? content : String.join(" ", sounds),
        side);
  }

  /** The same in another order, or typed by its sound. */
  boolean near(Gist other) {
    return side.equals(other.side) && (words.equals(other.words) || sound.equals(other.sound));
  }

  /** One says more than the other, and nothing else. */
  boolean like(Gist other) {
    if (!side.equals(other.side)) {
      return false;
    }
    var mine = new HashSet<>(words);
    var theirs = new HashSet<>(other.words);
    return (mine.containsAll(theirs) || theirs.containsAll(mine)) && share(mine, theirs) >= LIKE;
  }

  private static double share(Set<String> one, Set<String> two) {
    int smaller = Math.min(one.size(), two.size());
    return 2.0 * smaller / Math.max(1, one.size() + two.size());
  }
}

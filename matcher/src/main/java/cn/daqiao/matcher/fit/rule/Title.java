package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.rule.Trades.Trade;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.skill.SkillBook.Kinship;
import cn.daqiao.matcher.skill.SkillBook.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a title as Chinese builds one: what stands last in a piece names the work, what stands
 * before it says of what or where (油漆仓管 keeps a store), unless it names a worker itself.
 */
final class Title {
  /** Before another trade of the same family: 钢筋木工 wants both. */
  private static final double BESIDE = 0.8;

  /** Before a trade that it has nothing to do with. */
  private static final double MODIFIER = 0.25;

  /** The end of many names, behind words that were not read: 标识标牌安装工. */
  private static final double QUALIFIED = 0.35;

  private static final String WORKERS = "工员师匠手嫂姨机";

  private final String text;
  private final SkillBook book;
  private final GeneralWords words;
  private final List<Mention> mentions;
  private final boolean special;

  Title(String text, SkillBook book, GeneralWords words) {
    this.text = text;
    this.book = book;
    this.words = words;
    mentions = book.read(text);
    special = mentions.stream().anyMatch(one -> !general(one) && !book.isGroup(code(one)));
  }

  /** Whether it names a trade of its own, and not only work that takes none or a line of work. */
  boolean special() {
    return special;
  }

  /** What it names, in its order. */
  List<Trade> trades() {
    var trades = new ArrayList<Trade>();
    for (var mention : mentions) {
      // 数控车床操作工: who operates a lathe is no hand for anything.
      if (!special || !words.operators(mention.said())) {
        trades.add(new Trade(code(mention), mention.occupation().name(), weight(mention)));
      }
    }
    return trades;
  }

  private double weight(Mention mention) {
    var head = headAfter(mention);
    if (head != null && !general(mention) && !worker(mention)) {
      return beside(mention, head);
    }
    return book.vague(mention) && qualified(mention) ? QUALIFIED : Trade.IN_TITLE;
  }

  private double beside(Mention mention, Mention head) {
    if (book.kinship(code(mention), code(head)) != Kinship.NONE) {
      return Trade.IN_TITLE;
    }
    return family(mention).equals(family(head)) ? BESIDE : MODIFIER;
  }

  private String family(Mention mention) {
    var family = code(mention);
    for (var wider : book.ancestors(family)) {
      family = wider;
    }
    return family;
  }

  /** The last trade behind in the same piece that says by itself which it is. */
  private @Nullable Mention headAfter(Mention mention) {
    Mention head = null;
    for (var other : mentions) {
      boolean behind = other.start() >= end(mention) && other.start() < pieceEnd(mention);
      if (behind && !general(other) && !book.vague(other)) {
        head = other;
      }
    }
    return head;
  }

  /** Whether words stand before it in its piece of which none says what kind of it is meant. */
  private boolean qualified(Mention mention) {
    int from = pieceStart(mention);
    for (var other : mentions) {
      boolean before = other.start() >= from && end(other) <= mention.start();
      if (before && book.kinship(code(mention), code(other)) != Kinship.NONE) {
        return false;
      }
    }
    return !words.plain(text.substring(from, mention.start())).isEmpty();
  }

  private int pieceStart(Mention mention) {
    int start = mention.start();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int pieceEnd(Mention mention) {
    int end = mention.start();
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int end(Mention mention) {
    return mention.start() + mention.said().length();
  }

  private boolean worker(Mention mention) {
    var said = mention.said();
    return WORKERS.indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  private boolean general(Mention mention) {
    return words.named(mention.said()) || words.named(mention.occupation().name());
  }

  private static String code(Mention mention) {
    return mention.occupation().code();
  }
}

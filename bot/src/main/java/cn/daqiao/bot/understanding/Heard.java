package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Fact;
import java.util.List;

/**
 * What one message says.
 *
 * @param facts in text order
 * @param doubts what the message leaves open
 */
public record Heard(List<Piece> facts, List<Doubt> doubts) {

  /** Copies the lists. */
  public Heard {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
  }

  /** One fact and the words that say it. */
  public record Piece(Fact fact, String evidence) {}

  /** A name that several regions bear, none of which the message decides for. */
  public record Doubt(String said, List<Region> choices) {}
}

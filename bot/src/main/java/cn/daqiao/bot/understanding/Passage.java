package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.bot.understanding.Heard.Piece;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message while it is read: its even text, its clauses, and what was found. A reader blanks
 * what nobody after it may read again. Lives within one call.
 */
final class Passage {
  /** Stands where something was read already. */
  static final char BLANK = '\u0001';

  private static final int WINDOW = 16;

  private final Wording wording;
  private final int year;
  private final @Nullable Topic asked;
  private final Clauses clauses;
  private final StringBuilder open;
  private final List<Found> found = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private String openText;

  Passage(Wording wording, int year, @Nullable Topic asked) {
    this.wording = wording;
    this.year = year;
    this.asked = asked;
    open = new StringBuilder(wording.text());
    openText = wording.text();
    clauses = new Clauses(openText, asked != null);
  }

  private record Found(int start, int end, Fact fact, String evidence) {}

  /** The even text with everything blanked that was read by a reader that keeps it. */
  String text() {
    return openText;
  }

  int year() {
    return year;
  }

  /** Whether this was just asked. */
  boolean asked(Topic topic) {
    return asked == topic;
  }

  @Nullable Topic asked() {
    return asked;
  }

  Clauses clauses() {
    return clauses;
  }

  Matcher find(Pattern pattern) {
    return pattern.matcher(openText);
  }

  /** Hides these characters from every later reader. */
  void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      open.setCharAt(i, BLANK);
    }
    openText = open.toString();
  }

  /** Hides these characters from later readers, and from evidence too. */
  void hide(int start, int end) {
    blank(start, end);
    wording.hide(start, end);
  }

  void say(int start, int end, Fact fact) {
    found.add(new Found(start, end, fact, wording.said(start, end)));
  }

  void say(int start, String evidence, Fact fact) {
    found.add(new Found(start, start, fact, evidence));
  }

  void doubt(Doubt doubt) {
    doubts.add(doubt);
  }

  String said(int start, int end) {
    return wording.said(start, end);
  }

  boolean has(Class<? extends Fact> kind) {
    return found.stream().anyMatch(f -> kind.isInstance(f.fact()));
  }

  /** Whether nothing was read from there. */
  boolean free(int start, int end) {
    return openText.substring(start, end).indexOf(BLANK) < 0
        && found.stream().noneMatch(f -> f.start() < end && f.end() > start);
  }

  /** How many kinds of facts were found. */
  long kinds() {
    return found.stream().map(f -> f.fact().getClass()).distinct().count();
  }

  /** What stands before this place within its clause, at most a few words. */
  String before(int at) {
    return openText.substring(Math.max(clauses.at(at).start(), at - WINDOW), at);
  }

  /** What stands behind this place within its clause, at most a few words. */
  String after(int at) {
    int end = at == 0 ? clauses.at(at).end() : clauses.at(at - 1).end();
    return openText.substring(at, Math.max(at, Math.min(end, at + WINDOW)));
  }

  /** Whether the words there are about the person to be registered. */
  boolean mine(int at) {
    return clauses.at(at).mine();
  }

  /** The facts in text order, and the doubts. */
  Heard heard() {
    return new Heard(
        found.stream()
            .sorted(Comparator.comparingInt(Found::start))
            .map(f -> new Piece(f.fact(), f.evidence()))
            .toList(),
        doubts);
  }
}

package cn.daqiao.bot.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said in a conversation, as an officer reads it.
 *
 * @param by the account of the officer who said it; absent for others
 * @param row of the outbox by which the officer's words go out; absent for others
 * @param text at most a few hundred characters, without identity numbers
 */
public record Utterance(
    Instant at, From from, @Nullable String by, @Nullable String row, String text) {
  private static final int LONGEST = 500;

  /** Longer than any phone: identity numbers, right or mistyped, and bank cards. */
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ -]?\\p{Nd}){13,}[xX×]?");

  /** Hides long numbers, and cuts what is too long. */
  public Utterance {
    var hidden = NUMBER.matcher(text).replaceAll("******");
    text =
        hidden.codePointCount(0, hidden.length()) <= LONGEST
            ? hidden
            : hidden.substring(0, hidden.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Who said it. */
  public enum From {
    PERSON,
    BOT,
    OFFICER;

    /** The word in store and interface. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<From> of(String word) {
      return Arrays.stream(values()).filter(from -> from.word().equals(word)).findFirst();
    }
  }

  /** Something that the person or the bot said. */
  public static Utterance of(Instant at, From from, String text) {
    return new Utterance(at, from, null, null, text);
  }

  int bytes() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

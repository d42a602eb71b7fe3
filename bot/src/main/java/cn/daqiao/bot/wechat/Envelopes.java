package cn.daqiao.bot.wechat;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.matcher.region.Point;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a callback means for the conversation. */
final class Envelopes {
  private static final int LONGEST_TEXT = 4_000;
  private static final Pattern KIND = Pattern.compile("\\w{1,40}");

  private Envelopes() {}

  /** The event; empty for kinds that say nothing to the dialogue. */
  static Optional<Event> event(Envelope envelope, Instant now) {
    return switch (envelope.get("MsgType")) {
      case "text" -> Optional.of(new Event.Said(now, clip(envelope.get("Content"))));
      case "location" -> Optional.of(place(envelope, now));
      case "image", "voice", "video", "shortvideo", "link", "file" ->
          Optional.of(new Event.SentOther(now, envelope.get("MsgType")));
      case "event" ->
          switch (envelope.get("Event")) {
            case "subscribe" -> Optional.of(new Event.Followed(now));
            case "unsubscribe" -> Optional.of(new Event.Left(now));
            case "CLICK" -> Optional.of(new Event.Tapped(now, clip(envelope.get("EventKey"))));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /**
   * What tells one callback from another within one person's: the platform repeats a callback up to
   * three times with the same MsgId, or for events the same CreateTime and Event.
   */
  static String onceKey(Envelope envelope) {
    var id = envelope.get("MsgId");
    if (!id.isBlank()) {
      return "m:" + brief(id);
    }
    return "e:"
        + brief(envelope.get("CreateTime"))
        + ":"
        + brief(envelope.get("Event").toLowerCase(Locale.ROOT))
        + ":"
        + Integer.toHexString(envelope.get("EventKey").hashCode());
  }

  /** What kind of callback it is, in words that a log may hold. */
  static String kind(Envelope envelope) {
    var type = envelope.get("MsgType");
    var kind = type.equals("event") ? envelope.get("Event") : type;
    return KIND.matcher(kind).matches() ? kind : "unnamed";
  }

  /** The platform's own ids are short; a longer one is no reason for a long key. */
  private static String brief(String id) {
    return id.length() <= 40 ? id : id.length() + "-" + Integer.toHexString(id.hashCode());
  }

  private static Event place(Envelope envelope, Instant now) {
    try {
      double lat = Double.parseDouble(envelope.get("Location_X"));
      double lon = Double.parseDouble(envelope.get("Location_Y"));
      return new Event.SharedPlace(now, new Point(lat, lon));
    } catch (IllegalArgumentException e) {
      return new Event.SentOther(now, "location");
    }
  }

  private static String clip(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }
}

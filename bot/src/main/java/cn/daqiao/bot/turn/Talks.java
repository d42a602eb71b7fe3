package cn.daqiao.bot.turn;

import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.inbox.TalkJson;
import cn.daqiao.bot.inbox.Transcript;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said last, and the case, as they are sealed and stored. */
final class Talks {
  private final Seal seal;

  Talks(Seal seal) {
    this.seal = seal;
  }

  /** Reads what is stored; a case of an unknown shape counts as none. */
  Talk read(
      Loaded.Somebody whose,
      byte @Nullable [] heard,
      byte @Nullable [] ticket,
      byte @Nullable [] recent) {
    return new Talk(
        heard == null
            ? null
            : Instant.ofEpochMilli(Long.parseLong(new String(heard, StandardCharsets.UTF_8))),
        recent == null
            ? Transcript.empty()
            : TalkJson.readTranscript(seal.openText(whose.key(), recent, whose.id() + "|recent")),
        ticket == null
            ? null
            : TalkJson.readTicket(seal.openText(whose.key(), ticket, whose.id() + "|case"))
                .orElse(null));
  }

  /** The fields of the person's hash that changed. */
  Map<String, byte[]> fields(Save save) {
    var fields = new LinkedHashMap<String, byte[]>();
    var base = save.base();
    var talk = save.talk();
    if (talk.heard() != null && !talk.heard().equals(base.talk().heard())) {
      var millis = Long.toString(talk.heard().toEpochMilli());
      fields.put("heard", millis.getBytes(StandardCharsets.UTF_8));
    }
    if (talk.ticket() != null && !talk.ticket().equals(base.talk().ticket())) {
      fields.put("case", seal.seal(base.key(), TalkJson.write(talk.ticket()), base.id() + "|case"));
    }
    return fields;
  }

  /** The last lines, and where the case stands among all: 0 unless it is closed. */
  void write(Args args, Save save) {
    var base = save.base();
    var recent = save.talk().recent();
    if (recent.equals(base.talk().recent())) {
      args.add(0);
    } else {
      args.add(2)
          .add(Transcript.LASTS.toSeconds())
          .add(seal.seal(base.key(), TalkJson.write(recent), base.id() + "|recent"));
    }
    var ticket = save.talk().ticket();
    if (ticket == null || ticket.equals(base.talk().ticket())) {
      args.add(0);
    } else {
      var closed = ticket.closedAt();
      args.add(1).add(closed == null ? 0 : closed.toEpochMilli());
    }
  }
}

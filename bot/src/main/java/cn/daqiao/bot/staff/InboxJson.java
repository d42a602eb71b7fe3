package cn.daqiao.bot.staff;

import cn.daqiao.bot.inbox.Act;
import cn.daqiao.bot.inbox.Utterance;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Cases.Filed;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/** Cases as officers read them. */
final class InboxJson {
  private final RegionTree regions;

  InboxJson(RegionTree regions) {
    this.regions = regions;
  }

  /** A line of the list: ids and places only. */
  ObjectNode line(Filed filed, Inboxes inboxes) {
    var ticket = filed.ticket();
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seeker", filed.id()).put("state", ticket.status().word());
    node.put("reason", ticket.reason()).put("since", ticket.since().toString());
    var home = Inboxes.home(filed);
    if (home != null) {
      node.put("county", home.cutTo(Level.COUNTY).digits()).put("place", regions.placeName(home));
    }
    node.put("office", inboxes.office(filed).word()).put("late", inboxes.late(ticket));
    if (ticket.taker() != null) {
      node.put("taker", ticket.taker());
    }
    var closed = ticket.closedAt();
    if (closed != null) {
      node.put("closedAt", closed.toString());
    }
    return node.put("version", ticket.version());
  }

  /** With every step. */
  ObjectNode logged(Filed filed, Inboxes inboxes) {
    var node = line(filed, inboxes);
    var log = node.putArray("log");
    filed.ticket().log().forEach(act -> log.add(act(act)));
    return node;
  }

  /**
   * With the conversation, whether the person can be written to, and name and phone of who has
   * agreed to be registered, or may be in danger.
   */
  ObjectNode full(
      Filed filed, Inboxes inboxes, Map<String, Cases.Delivery> deliveries, Instant now) {
    var node = logged(filed, inboxes);
    var lines = node.putArray("conversation");
    filed.talk().conversation().forEach(line -> lines.add(line(line, deliveries)));
    node.put("reachable", filed.reachable(now));
    if (mayBeCalled(filed)) {
      var profile = filed.person().profile();
      if (profile.name() != null) {
        node.put("name", profile.name());
      }
      if (profile.phone() != null) {
        node.put("phone", profile.phone());
      }
    }
    return node;
  }

  /** Whether the officer may have the phone. */
  static boolean mayBeCalled(Filed filed) {
    return filed.person().consent() != null || filed.ticket().despair();
  }

  private static ObjectNode act(Act act) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("at", act.at().toString()).put("did", act.kind().word());
    if (act.by() != null) {
      node.put("by", act.by());
    }
    if (act.note() != null) {
      node.put("note", act.note());
    }
    return node;
  }

  private static ObjectNode line(Utterance line, Map<String, Cases.Delivery> deliveries) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("at", line.at().toString()).put("from", line.from().word());
    if (line.by() != null) {
      node.put("by", line.by());
    }
    var delivery = line.row() == null ? null : deliveries.get(line.row());
    if (delivery != null) {
      node.put("delivery", delivery.word());
    }
    return node.put("text", line.text());
  }
}

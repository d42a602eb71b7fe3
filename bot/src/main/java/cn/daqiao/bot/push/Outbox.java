package cn.daqiao.bot.push;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.BadSealException;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Result;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.OutRow.Kind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of all people, as the leading node takes and settles them. */
final class Outbox {
  /** How often a row is tried. */
  static final int ATTEMPTS = 5;

  /** How many rows of a partition are taken at once; well within the lease when sent in turn. */
  static final int TAKEN = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Script CLAIM = Script.load("outbox-claim");
  private static final Script SETTLE = Script.load("outbox-settle");

  private final Door door;
  private final Seal seal;

  /** How a row came out. */
  sealed interface Settled {
    record Done(Sent.Ok sent) implements Settled {}

    record Later(Instant due, String code) implements Settled {}

    record Held(Instant due) implements Settled {}

    record Failed(String code) implements Settled {}

    record Unclear(String reason) implements Settled {}

    /** Not sent because something in it is closed; what is open is told to those who offer. */
    record Dropped(List<String> open) implements Settled {}
  }

  Outbox(Door door, Seal seal) {
    this.door = door;
    this.seal = seal;
  }

  /**
   * Takes rows that are due.
   *
   * @return none when this node no longer leads, or the outcome is unknown: rows then come back
   */
  Future<List<OutboxRow>> claim(int partition, long lead, Instant now) {
    var keys =
        List.of(
            key(partition, "due"),
            key(partition, "leased"),
            key(partition, "fence"),
            key(partition, "matches"));
    var args =
        new Args()
            .add(now.toEpochMilli())
            .add(now.plus(LEASE).toEpochMilli())
            .add(lead)
            .add(TAKEN)
            .add(key(partition, ""));
    return door.save(CLAIM, keys, args)
        .map(saved ->
            saved instanceof Saved.Ok(var result) && result.text(0).equals("OK")
                ? rows(result)
                : List.of());
  }

  private List<OutboxRow> rows(Result result) {
    if (result.number(2) > 0) {
      LOG.warn(
          "{} messages were being sent when a node died; their outcome is unknown",
          result.number(2));
    }
    var rows = new ArrayList<OutboxRow>();
    var list = result.list(1);
    for (int i = 0; i < list.size(); i++) {
      try {
        rows.add(row(list.list(i)));
      } catch (BadSealException | IllegalStateException e) {
        LOG.error("a row cannot be opened and is left until its lease ends", e);
      }
    }
    return rows;
  }

  private OutboxRow row(Result fields) {
    var id = fields.text(0);
    var person = fields.text(1);
    var key = seal.unwrap(present(fields, 6), person);
    var vacancies = fields.text(3);
    return new OutboxRow(
        id,
        person,
        Kind.valueOf(fields.text(2).toUpperCase(Locale.ROOT)),
        vacancies.isEmpty() ? List.of() : Arrays.asList(vacancies.split(",")),
        seal.openText(key, present(fields, 4), person + "|row|" + id),
        Channel.of(fields.text(7)).orElseThrow(() -> new IllegalStateException("no channel")),
        seal.openText(key, present(fields, 8), person + "|address"),
        (int) fields.number(5));
  }

  private static byte[] present(Result fields, int place) {
    var bytes = fields.bytes(place);
    if (bytes == null) {
      throw new IllegalStateException("a row lacks a field");
    }
    return bytes;
  }

  /**
   * Notes how a sending came out.
   *
   * @return the row's next state, or why it was not changed
   */
  Future<String> settle(OutboxRow row, long lead, Settled settled) {
    var person = row.person();
    var keys =
        List.of(
            Keys.beside(person, "row:" + row.id()),
            Keys.beside(person, "due"),
            Keys.beside(person, "leased"),
            Keys.beside(person, "fence"),
            Keys.beside(person, "matches"),
            Keys.of(person, "open"),
            Keys.of(person, "offered"),
            Keys.of(person, "person"),
            Keys.beside(person, "changes"));
    var args = new Args().add(lead);
    switch (settled) {
      case Settled.Done(var sent) -> tail(args, "sent", 0, sent.providerId(), row);
      case Settled.Later(var due, var code) -> tail(args, "retry", due.toEpochMilli(), code, row);
      case Settled.Held(var due) -> tail(args, "held", due.toEpochMilli(), "", row);
      case Settled.Failed(var code) -> tail(args, "failed", 0, code, row);
      case Settled.Unclear(var reason) -> tail(args, "unknown", 0, reason, row);
      case Settled.Dropped(var open) -> {
        tail(args, "dropped", 0, "closed", row);
        open.forEach(args::add);
      }
    }
    return door.save(SETTLE, keys, args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> result.text(0);
              case Saved.Unknown unknown -> "UNKNOWN";
            });
  }

  private static void tail(Args args, String outcome, long due, String code, OutboxRow row) {
    args.add(outcome).add(due).add(code).add(ATTEMPTS).add(row.channel().word()).add(row.id());
  }

  private static String key(int partition, String name) {
    return Keys.of(Family.PERSON, partition, name);
  }
}

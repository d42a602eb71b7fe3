package cn.daqiao.bot.turn;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a save as the arguments of {@code turn.lua}, sealing what has words in it. */
final class SaveArgs {
  /** How long the answer to a message is kept for the same message coming again. */
  private static final long CLAIM_SECONDS = 86_400;

  private final Seal seal;
  private final PersonCodec codec;
  private final Talks talks;

  SaveArgs(Seal seal, PersonCodec codec, Talks talks) {
    this.seal = seal;
    this.codec = codec;
    this.talks = talks;
  }

  Args of(Save save) {
    var base = save.base();
    var id = base.id();
    var key = base.key();
    var args =
        new Args()
            .add(base.version())
            .add(id)
            .add(CLAIM_SECONDS)
            .add(seal.seal(key, ReplyJson.write(save.reply()), id + "|reply"))
            .addAll(save.offered());
    person(args, save);
    args.add(save.changes().size());
    save.changes().forEach(change -> args.addAll(flat(change.fields())));
    args.add(save.log().size());
    save.log().forEach(row -> args.addAll(logged(save, row)));
    rows(args, base, save.rows());
    args.add(save.simulator().size());
    save.simulator().forEach(message -> args.add(seal.seal(key, message.toJson(), id + "|sim")));
    talks.write(args, save);
    return args;
  }

  private void person(Args args, Save save) {
    var base = save.base();
    var id = base.id();
    boolean fresh = base.version() == 0;
    var channel = base.channel();
    var address = base.address();
    boolean bound = base.unbound() && channel != null && address != null;
    var talk = talks.fields(save);
    int pairs =
        1 + (save.recordChanged() ? 1 : 0) + (fresh ? 2 : 0) + (bound ? 2 : 0) + talk.size();
    args.add(2L * pairs);
    args.add("state")
        .add(seal.seal(base.key(), codec.writeState().apply(save.state()), id + "|state"));
    if (save.recordChanged()) {
      args.add("record")
          .add(seal.seal(base.key(), codec.writePerson().apply(save.person()), id + "|record"));
    }
    talk.forEach((field, value) -> args.add(field).add(value));
    if (fresh) {
      args.add("v").add(1).add("key").add(base.key().wrapped());
    }
    if (bound && channel != null && address != null) {
      args.add("channel").add(channel.word());
      args.add("address").add(seal.seal(base.key(), address, id + "|address"));
    }
  }

  void rows(Args args, Loaded.Somebody base, List<OutRow> rows) {
    args.add(rows.size());
    for (var row : rows) {
      var text = seal.seal(base.key(), row.text(), base.id() + "|row|" + row.id());
      args.add(Keys.beside(base.id(), "row:" + row.id()))
          .add(row.id())
          .add(row.due().toEpochMilli())
          .add(18)
          .add("v")
          .add(1)
          .add("id")
          .add(row.id())
          .add("person")
          .add(base.id())
          .add("kind")
          .add(row.kind().word())
          .add("vacancies")
          .add(String.join(",", row.vacancies()))
          .add("text")
          .add(text)
          .add("due")
          .add(row.due().toEpochMilli())
          .add("state")
          .add("new")
          .add("log")
          .add(String.join("\n", row.log()));
    }
  }

  private static List<String> logged(Save save, String row) {
    var channel = save.base().channel();
    return save.offered().isEmpty() || channel == null
        ? List.of("r", row)
        : List.of("r", row, "d", "queued", "c", channel.word());
  }

  static List<String> flat(Map<String, String> fields) {
    var flat = new ArrayList<String>();
    fields.forEach((field, value) -> {
      flat.add(field);
      flat.add(value);
    });
    return flat;
  }
}

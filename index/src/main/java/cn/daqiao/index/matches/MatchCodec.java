package cn.daqiao.index.matches;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes of the index; an index of an older shape is rebuilt, so there is one shape only.
 */
final class MatchCodec {

  private MatchCodec() {}

  static BytesRef write(MatchRow row) throws IOException {
    var out = new ByteBuffersDataOutput();
    var pair = row.pair();
    out.writeString(row.id());
    out.writeZLong(row.at().toEpochMilli());
    out.writeString(row.outcome().word());
    out.writeString(pair.seeker());
    out.writeVInt(pair.seekerVersion());
    out.writeString(pair.vacancy());
    out.writeVInt(pair.vacancyVersion());
    maybe(out, pair.employer());
    maybe(out, pair.county() == null ? null : pair.county().digits());
    write(out, row.verdict());
    var delivery = row.delivery();
    maybe(out, delivery == null ? null : delivery.channel());
    maybe(out, delivery == null ? null : delivery.state());
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(DataOutput out, MatchRow.Verdict verdict) throws IOException {
    out.writeString(verdict.rules());
    out.writeZInt(verdict.score());
    out.writeVInt(verdict.parts().size());
    for (var part : verdict.parts().entrySet()) {
      out.writeString(part.getKey());
      out.writeZInt(part.getValue());
    }
    out.writeVInt(verdict.reasons().size());
    for (var reason : verdict.reasons()) {
      out.writeString(reason.key());
      out.writeVInt(reason.args().size());
      for (var arg : reason.args()) {
        out.writeString(arg);
      }
    }
    maybe(out, verdict.constraint());
    out.writeVInt(verdict.relaxed().size());
    for (var relaxed : verdict.relaxed()) {
      out.writeString(relaxed.constraint());
      out.writeString(relaxed.to());
    }
  }

  private static void maybe(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  static MatchRow read(BytesRef ref) throws IOException {
    var in = new ByteArrayDataInput(ref.bytes, ref.offset, ref.length);
    var id = in.readString();
    var at = Instant.ofEpochMilli(in.readZLong());
    var outcome = Outcome.of(in.readString()).orElseThrow();
    var seeker = in.readString();
    int seekerVersion = in.readVInt();
    var vacancy = in.readString();
    int vacancyVersion = in.readVInt();
    var employer = maybe(in);
    var county = maybe(in);
    var pair =
        new MatchRow.Pair(
            seeker,
            seekerVersion,
            vacancy,
            vacancyVersion,
            employer,
            county == null ? null : new RegionCode(county));
    var verdict = verdict(in);
    var channel = maybe(in);
    var state = maybe(in);
    var delivery = channel == null || state == null ? null : new MatchRow.Delivery(channel, state);
    return new MatchRow(id, at, pair, outcome, verdict, delivery);
  }

  private static MatchRow.Verdict verdict(DataInput in) throws IOException {
    var rules = in.readString();
    int score = in.readZInt();
    var parts = parts(in);
    var reasons = reasons(in);
    var constraint = maybe(in);
    return new MatchRow.Verdict(rules, score, parts, reasons, constraint, relaxed(in));
  }

  private static List<Relaxation> relaxed(DataInput in) throws IOException {
    var relaxed = new ArrayList<Relaxation>();
    for (int i = in.readVInt(); i > 0; i--) {
      var constraint = in.readString();
      relaxed.add(new Relaxation(constraint, in.readString()));
    }
    return relaxed;
  }

  private static Map<String, Integer> parts(DataInput in) throws IOException {
    var parts = new LinkedHashMap<String, Integer>();
    for (int i = in.readVInt(); i > 0; i--) {
      var name = in.readString();
      parts.put(name, in.readZInt());
    }
    return parts;
  }

  private static List<Reason> reasons(DataInput in) throws IOException {
    var reasons = new ArrayList<Reason>();
    for (int i = in.readVInt(); i > 0; i--) {
      var key = in.readString();
      var args = new ArrayList<String>();
      for (int j = in.readVInt(); j > 0; j--) {
        args.add(in.readString());
      }
      reasons.add(new Reason(key, args));
    }
    return reasons;
  }

  private static @Nullable String maybe(DataInput in) throws IOException {
    return in.readByte() == 1 ? in.readString() : null;
  }
}

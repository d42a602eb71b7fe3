package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an employer has said so far of the people wanted; what was not said is absent.
 *
 * @param title the work, in the employer's words
 * @param region where it is, as finely as it was said
 * @param headcount how many are wanted
 * @param until the last day on which people may apply
 * @param phone whom to call
 * @param asked what is asked of people
 * @param board whether lodging is given
 * @param notes what else was said, a clause each
 */
public record Opening(
    @Nullable String title,
    @Nullable RegionCode region,
    @Nullable Pay pay,
    @Nullable Integer headcount,
    @Nullable LocalDate until,
    @Nullable String phone,
    Asked asked,
    @Nullable Boolean board,
    @Nullable Shift shift,
    List<String> notes) {

  /** Copies the list; nothing asked where nothing was said of it. */
  public Opening {
    asked = asked == null ? Asked.nothing() : asked;
    notes = List.copyOf(notes);
  }

  /** What can be asked for, one at a time. */
  public enum Slot {
    WORK,
    PLACE,
    PAY,
    HEADCOUNT,
    UNTIL,
    PHONE,
    NOTE
  }

  /**
   * What is asked of people.
   *
   * @param licences any one of these
   */
  public record Asked(
      @Nullable Integer ageMin,
      @Nullable Integer ageMax,
      @Nullable Education education,
      List<String> licences) {
    /** Copies the list. */
    public Asked {
      licences = List.copyOf(licences);
    }

    /** Nothing. */
    public static Asked nothing() {
      return new Asked(null, null, null, List.of());
    }

    private Asked with(Asked next) {
      boolean ages = next.ageMin != null || next.ageMax != null;
      return new Asked(
          ages ? next.ageMin : ageMin,
          ages ? next.ageMax : ageMax,
          next.education == null ? education : next.education,
          next.licences.isEmpty() ? licences : next.licences);
    }
  }

  /** Nothing said yet. */
  public static Opening unknown() {
    return new Opening(null, null, null, null, null, null, Asked.nothing(), null, null, List.of());
  }

  /** Whether nothing was said. */
  public boolean empty() {
    return equals(unknown());
  }

  /** The same after more was said; a later word on the same thing counts. */
  public Opening with(Opening next) {
    var all = new ArrayList<>(notes);
    next.notes.stream().filter(note -> !all.contains(note)).forEach(all::add);
    return new Opening(
        next.title == null ? title : next.title,
        next.region == null ? region : next.region,
        next.pay == null ? pay : next.pay,
        next.headcount == null ? headcount : next.headcount,
        next.until == null ? until : next.until,
        next.phone == null ? phone : next.phone,
        asked.with(next.asked),
        next.board == null ? board : next.board,
        next.shift == null ? shift : next.shift,
        all);
  }

  /** The same after a correction: what was said in passing of the thing corrected goes. */
  public Opening corrected(Opening next) {
    var bare = next.without(Slot.NOTE);
    if (bare.empty()) {
      return with(next);
    }
    var kept =
        next.board == null
            ? this
            : noting(notes.stream().filter(note -> !note.contains("住")).toList());
    return kept.with(bare.asking(next.asked));
  }

  private Opening noting(List<String> kept) {
    return new Opening(title, region, pay, headcount, until, phone, asked, board, shift, kept);
  }

  /** The same with a word more on it. */
  public Opening adding(String note) {
    var all = new ArrayList<>(notes);
    if (!all.contains(note)) {
      all.add(note);
    }
    return noting(all);
  }

  private Opening asking(Asked next) {
    return new Opening(title, region, pay, headcount, until, phone, next, board, shift, notes);
  }

  /** So many people of a trade, with what else is said. */
  Opening wanting(String trade, int people) {
    return new Opening(trade, region, pay, people, until, phone, asked, board, shift, notes);
  }

  /**
   * The same with what is said for several trades at once, as far as nothing else is said of this
   * one. A licence that bears another trade's name is asked of that trade only.
   *
   * @param all what is said of each trade
   */
  Opening sharing(Opening common, List<Opening> all) {
    var licences = common.asked.licences.stream().filter(one -> mine(one, all)).toList();
    var foreign = common.asked.licences.stream().filter(one -> !licences.contains(one)).toList();
    var shared =
        new Asked(common.asked.ageMin, common.asked.ageMax, common.asked.education, licences);
    var said = new ArrayList<>(notes);
    common.notes.stream()
        .filter(note -> !said.contains(note) && foreign.stream().noneMatch(note::contains))
        .forEach(said::add);
    return new Opening(
        title,
        region == null ? common.region : region,
        pay == null ? common.pay : pay,
        headcount,
        until == null ? common.until : until,
        phone == null ? common.phone : phone,
        shared.with(asked),
        board == null ? common.board : board,
        shift == null ? common.shift : shift,
        said);
  }

  /**
   * The same, of a vacancy told together with another one, of which more was said: place, last day
   * and phone hold for both as long as both were alike, what else is asked and offered where this
   * one has nothing of its own.
   *
   * @param before what was known of the other one until then
   * @param said what was said of it
   */
  public Opening beside(Opening before, Opening said) {
    var noted = new ArrayList<>(notes);
    said.notes.stream().filter(note -> !noted.contains(note)).forEach(noted::add);
    return new Opening(
        title,
        said.region != null && Objects.equals(region, before.region) ? said.region : region,
        pay,
        headcount,
        said.until != null && Objects.equals(until, before.until) ? said.until : until,
        said.phone != null && Objects.equals(phone, before.phone) ? said.phone : phone,
        asked,
        board == null ? said.board : board,
        shift == null ? said.shift : shift,
        noted);
  }

  private boolean mine(String licence, List<Opening> all) {
    var owners = all.stream().filter(one -> names(one.title, licence)).toList();
    return owners.isEmpty() || owners.contains(this);
  }

  private static boolean names(@Nullable String trade, String licence) {
    var bare = licence.replaceAll("(?:上岗|资格|操作)?证$", "");
    return trade != null && (trade.contains(bare) || bare.contains(trade));
  }

  /** The same in that region. */
  public Opening in(RegionCode place) {
    return new Opening(title, place, pay, headcount, until, phone, asked, board, shift, notes);
  }

  /** The same without what cannot stand: the words, the pay, the last day. */
  public Opening without(Slot slot) {
    return new Opening(
        slot == Slot.WORK ? null : title,
        slot == Slot.PLACE ? null : region,
        slot == Slot.PAY ? null : pay,
        slot == Slot.HEADCOUNT ? null : headcount,
        slot == Slot.UNTIL ? null : until,
        slot == Slot.PHONE ? null : phone,
        slot == Slot.NOTE ? Asked.nothing() : asked,
        board,
        shift,
        slot == Slot.NOTE ? List.of() : notes);
  }

  /** Whether this was said. */
  public boolean knows(Slot slot) {
    return switch (slot) {
      case WORK -> title != null;
      case PLACE -> region != null;
      case PAY -> pay != null;
      case HEADCOUNT -> headcount != null;
      case UNTIL -> until != null;
      case PHONE -> phone != null;
      case NOTE -> !notes.isEmpty();
    };
  }
}

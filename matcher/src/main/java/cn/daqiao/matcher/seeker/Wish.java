package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants; whatever is absent is no condition.
 *
 * @param wageMin the least pay, whole yuan a cycle
 * @param payCycle what {@code wageMin} counts for; absent is a month
 * @param scope how far from home
 * @param regions places named instead of home and scope
 * @param shift the only shift that will do
 * @param needsBoard whether lodging is a must
 * @param wantsTraining whether the person would take a course
 * @param learns what the person would like to learn; empty where nothing was named
 * @param withinKm the farthest in kilometres from home, beside scope and regions
 * @param firm whether what lies farther has been turned down as too far, so that nobody looks there
 *     unasked; absent is no
 */
public record Wish(
    @Nullable Integer wageMin,
    @Nullable Cycle payCycle,
    @Nullable Scope scope,
    List<RegionCode> regions,
    @Nullable Shift shift,
    @Nullable Boolean needsBoard,
    @Nullable Boolean wantsTraining,
    List<Skill> learns,
    @Nullable Integer withinKm,
    @Nullable Boolean firm) {

  /** Copies the lists. */
  public Wish {
    regions = List.copyOf(regions);
    learns = List.copyOf(learns);
  }

  /** With no limit in kilometres. */
  public Wish(
      @Nullable Integer wageMin,
      @Nullable Cycle payCycle,
      @Nullable Scope scope,
      List<RegionCode> regions,
      @Nullable Shift shift,
      @Nullable Boolean needsBoard,
      @Nullable Boolean wantsTraining,
      List<Skill> learns) {
    this(wageMin, payCycle, scope, regions, shift, needsBoard, wantsTraining, learns, null, null);
  }

  /** With nothing named that would be learnt. */
  public Wish(
      @Nullable Integer wageMin,
      @Nullable Cycle payCycle,
      @Nullable Scope scope,
      List<RegionCode> regions,
      @Nullable Shift shift,
      @Nullable Boolean needsBoard,
      @Nullable Boolean wantsTraining) {
    this(wageMin, payCycle, scope, regions, shift, needsBoard, wantsTraining, List.of());
  }

  /** No condition at all. */
  public static Wish none() {
    return new Wish(null, null, null, List.of(), null, null, null);
  }

  /** What is open here taken from another record of the same person. */
  Wish orElse(Wish other) {
    boolean paid = wageMin != null;
    boolean reaches = scope != null || !regions.isEmpty() || withinKm != null;
    return new Wish(
        paid ? wageMin : other.wageMin,
        paid ? payCycle : other.payCycle == null ? payCycle : other.payCycle,
        reaches ? scope : other.scope,
        reaches ? regions : other.regions,
        shift == null ? other.shift : shift,
        needsBoard == null ? other.needsBoard : needsBoard,
        wantsTraining == null ? other.wantsTraining : wantsTraining,
        wantsTraining == null ? other.learns : learns,
        reaches ? withinKm : other.withinKm,
        reaches ? firm : other.firm);
  }

  /** The same with another limit in kilometres, null for none. */
  public Wish within(@Nullable Integer km) {
    return new Wish(
        wageMin, payCycle, scope, regions, shift, needsBoard, wantsTraining, learns, km, firm);
  }

  /** The same for another area. */
  public Wish reaching(@Nullable Scope area, List<RegionCode> named) {
    return new Wish(
        wageMin, payCycle, area, named, shift, needsBoard, wantsTraining, learns, withinKm, firm);
  }

  /** The same for other pay, in the same cycle. */
  public Wish paying(int least) {
    return new Wish(
        least, payCycle, scope, regions, shift, needsBoard, wantsTraining, learns, withinKm, firm);
  }

  /** Whether a course is wanted. */
  public boolean willing() {
    return Boolean.TRUE.equals(wantsTraining);
  }

  /** The least pay in yuan a month, 0 where none was named. */
  public long wageFloorMonthly() {
    return wageMin == null ? 0 : (payCycle == null ? Cycle.MONTH : payCycle).monthly(wageMin);
  }
}

package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well a vacancy suits a person who may take it.
 *
 * @param seeker the person's id
 * @param vacancy what was judged
 * @param score 0..1, the sum of the parts
 * @param parts the addends by rule name, in the order of the rules
 * @param reasons at most three, strongest first
 * @param missing what the person could tell to be judged better
 * @param distanceKm straight line from home, absent when either place is unknown
 * @param relaxed wishes that it does not meet, of a person's own search where nothing else was left
 */
public record Fit(
    String seeker,
    Vacancy vacancy,
    double score,
    Map<String, Double> parts,
    List<Reason> reasons,
    Set<Topic> missing,
    @Nullable Double distanceKm,
    List<Relaxation> relaxed) {

  /** Copies the wishes not met. */
  public Fit {
    relaxed = List.copyOf(relaxed);
  }

  /** A fit that meets every wish. */
  public Fit(
      String seeker,
      Vacancy vacancy,
      double score,
      Map<String, Double> parts,
      List<Reason> reasons,
      Set<Topic> missing,
      @Nullable Double distanceKm) {
    this(seeker, vacancy, score, parts, reasons, missing, distanceKm, List.of());
  }

  /** The same with wishes that it does not meet. */
  Fit relaxing(List<Relaxation> wishes) {
    return new Fit(seeker, vacancy, score, parts, reasons, missing, distanceKm, wishes);
  }
}

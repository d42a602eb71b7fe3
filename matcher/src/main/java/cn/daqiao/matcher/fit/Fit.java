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
 */
public record Fit(
    String seeker,
    Vacancy vacancy,
    double score,
    Map<String, Double> parts,
    List<Reason> reasons,
    Set<Topic> missing,
    @Nullable Double distanceKm) {}

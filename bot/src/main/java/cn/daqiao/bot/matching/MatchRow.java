package cn.daqiao.bot.matching;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The interface's Match.
 *
 * @param seeker the person's id
 * @param vacancy the vacancy's id
 * @param rank from 1, best first
 * @param score 0..1, the sum of the parts
 * @param reasons as people read them, strongest first
 * @param parts the addends by rule name
 * @param distanceKm straight line from home, absent when unknown
 */
public record MatchRow(
    String seeker,
    String vacancy,
    int rank,
    double score,
    List<String> reasons,
    Map<String, Double> parts,
    @Nullable Double distanceKm) {}

package cn.daqiao.index.matches;

import java.util.List;
import java.util.Map;

/**
 * One page of rows.
 *
 * @param items newest first
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param total rows that the query finds
 * @param byOutcome rows by outcome, for the same query without its outcome; all outcomes are there
 */
public record MatchPage(
    List<MatchRow> items, int page, int pages, int total, Map<Outcome, Integer> byOutcome) {

  /** Copies the collections. */
  public MatchPage {
    items = List.copyOf(items);
    byOutcome = Map.copyOf(byOutcome);
  }
}

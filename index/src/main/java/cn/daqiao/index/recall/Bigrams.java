package cn.daqiao.index.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as overlapping pairs of characters: no dictionary to keep, and no word is unknown. */
public final class Bigrams {
  private static final Analyzer ANALYZER = new CJKAnalyzer(CharArraySet.EMPTY_SET);

  private Bigrams() {}

  /** The distinct pairs of a text in their order; Latin words and lone characters stay whole. */
  public static Set<String> of(String text) {
    return new LinkedHashSet<>(all(text));
  }

  private static List<String> all(String text) {
    var found = new ArrayList<String>();
    try (var tokens = ANALYZER.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}

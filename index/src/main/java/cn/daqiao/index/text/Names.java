package cn.daqiao.index.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.List;

/** Names of people in running text, as far as a dictionary and chance tell. For many threads. */
public final class Names {
  private static final Segment SEGMENT =
      HanLP.newSegment().enableNameRecognize(true).enableTranslatedNameRecognize(false);

  private static final int SHORTEST = 2;

  private Names() {}

  /** What is taken for a person's name; some of it may be none. */
  public static List<String> in(String text) {
    return SEGMENT.seg(text).stream()
        .filter(term -> term.nature.startsWith("nr") && term.word.length() >= SHORTEST)
        .map(term -> term.word)
        .distinct()
        .toList();
  }
}

package cn.daqiao.index.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Chinese text as characters, bigrams, words and toneless pinyin. Safe for use by many threads. */
public final class Chinese {
  /** HanLP's segments only read once their dictionaries are loaded. */
  private static final Segment SEGMENT =
      HanLP.newSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableCustomDictionary(true);

  private static final char FIRST = 0x4E00;

  /** The syllables of the common ideographs, each looked up once: every question asks for many. */
  private static final AtomicReferenceArray<String> SOUNDS =
      new AtomicReferenceArray<>(0x9FFF - FIRST + 1);

  private Chinese() {}

  /** Loads all dictionaries, about a second; call it before taking questions. */
  public static void warmUp() {
    var text = fold("養老保險 ２千塊");
    words(text);
    sounds(text);
    isWord(text);
  }

  /** One spelling: half width, lower case, simplified characters, figures in digits. */
  public static String fold(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Figures.inDigits(HanLP.convertToSimplifiedChinese(plain));
  }

  /** Words as HanLP cuts them, without punctuation. */
  public static List<String> words(String folded) {
    var words = new ArrayList<String>();
    for (var term : SEGMENT.seg(folded)) {
      if (hasLetter(term.word)) {
        words.add(term.word.strip());
      }
    }
    return words;
  }

  /** Letters and digits, a Han character each; runs of Latin letters or digits stay together. */
  public static List<String> characters(String folded) {
    var characters = new ArrayList<String>();
    var run = new StringBuilder();
    folded
        .codePoints()
        .forEach(c -> {
          if (isHan(c)) {
            flush(run, characters);
            characters.add(Character.toString(c));
          } else if (Character.isLetterOrDigit(c)) {
            run.appendCodePoint(c);
          } else {
            flush(run, characters);
          }
        });
    flush(run, characters);
    return characters;
  }

  /** Neighbouring characters in pairs; a single character stands for itself. */
  public static List<String> bigrams(String folded) {
    return pairs(characters(folded), "");
  }

  /** Pairs of toneless syllables, so that homophones meet. */
  public static List<String> soundBigrams(String folded) {
    return pairs(sounds(folded), " ");
  }

  /** The toneless syllable of each character that {@link #characters} yields. */
  public static List<String> sounds(String folded) {
    var sounds = new ArrayList<String>();
    for (var character : characters(folded)) {
      sounds.add(sound(character));
    }
    return sounds;
  }

  private static String sound(String character) {
    int at = character.charAt(0) - FIRST;
    if (character.length() > 1 || at < 0 || at >= SOUNDS.length()) {
      return read(character);
    }
    var known = SOUNDS.get(at);
    if (known == null) {
      known = read(character);
      SOUNDS.set(at, known);
    }
    return known;
  }

  private static String read(String character) {
    var pinyin = HanLP.convertToPinyinList(character).getFirst();
    return pinyin == Pinyin.none5 ? character : pinyin.getPinyinWithoutTone();
  }

  /**
   * Syllables as they sound in a Fujian accent: f and h, n and l, flat and curled tongue, front and
   * back nasals are one.
   */
  public static List<String> accentedSounds(String folded) {
    return sounds(folded).stream().map(Chinese::accented).toList();
  }

  /** Whether a dictionary of common words holds it. */
  public static boolean isWord(String folded) {
    return CoreDictionary.contains(folded);
  }

  private static String accented(String syllable) {
    return syllable
        .replaceFirst("^([zcs])h", "$1")
        .replaceFirst("^f", "h")
        .replaceFirst("^n", "l")
        .replaceFirst("([aei]n)g$", "$1");
  }

  private static List<String> pairs(List<String> units, String between) {
    if (units.size() < 2) {
      return units;
    }
    var pairs = new ArrayList<String>(units.size() - 1);
    for (int i = 1; i < units.size(); i++) {
      pairs.add(units.get(i - 1) + between + units.get(i));
    }
    return pairs;
  }

  private static void flush(StringBuilder run, List<String> into) {
    if (!run.isEmpty()) {
      into.add(run.toString());
      run.setLength(0);
    }
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether it is a Chinese character. */
  public static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}

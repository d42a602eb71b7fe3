package cn.daqiao.index.policies;

import cn.daqiao.index.text.Chinese;
import java.util.List;

/**
 * The representations of a text and their weights: several together beat any one, and the sound
 * gives back what homophones lose.
 */
enum Rep {
  CHARACTERS("c", 0.3),
  BIGRAMS("b", 1),
  WORDS("w", 1),
  SOUNDS("p", 0.5);

  final String code;
  final double weight;

  Rep(String code, double weight) {
    this.code = code;
    this.weight = weight;
  }

  List<String> terms(String folded) {
    return switch (this) {
      case CHARACTERS -> Chinese.characters(folded);
      case BIGRAMS -> Chinese.bigrams(folded);
      case WORDS -> Chinese.words(folded);
      case SOUNDS -> Chinese.soundBigrams(folded);
    };
  }
}

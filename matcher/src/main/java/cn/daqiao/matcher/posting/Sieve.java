package cn.daqiao.matcher.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells in one walk over a text which of many patterns may find something there. Each pattern is
 * taken apart where it lets anything pass; a text that lacks one of the pieces is none for it. What
 * is left out finds nothing; a pattern that cannot be read is never left out.
 */
final class Sieve {
  private final PieceMachine machine;
  private final BitSet always = new BitSet();
  private final List<List<Way>> byPiece = new ArrayList<>();

  /** One way in which a pattern may hold: these pieces are all there. */
  private record Way(int pattern, BitSet pieces) {
    boolean possible(BitSet found) {
      int piece = pieces.nextSetBit(0);
      while (piece >= 0 && found.get(piece)) {
        piece = pieces.nextSetBit(piece + 1);
      }
      return piece < 0;
    }
  }

  /** A sieve of these patterns; their places in the list are their numbers. */
  Sieve(List<Pattern> patterns) {
    var pieces = new ArrayList<RoughPattern>();
    var ways = new ArrayList<Way>();
    for (int number = 0; number < patterns.size(); number++) {
      try {
        var rough = RoughPattern.of(patterns.get(number).pattern());
        for (var way : rough instanceof RoughPattern.Either(var parts) ? parts : List.of(rough)) {
          int first = pieces.size();
          pieces.addAll(way.pieces());
          var all = new BitSet();
          all.set(first, pieces.size());
          ways.add(new Way(number, all));
        }
      } catch (IllegalArgumentException unread) {
        always.set(number);
      }
    }
    machine = new PieceMachine(pieces);
    pieces.forEach(piece -> byPiece.add(new ArrayList<>()));
    ways.forEach(this::file);
  }

  /** Files a way under a piece that a text may lack; what has none is always possible. */
  private void file(Way way) {
    way.pieces().andNot(machine.everywhere());
    int first = way.pieces().nextSetBit(0);
    if (first < 0) {
      always.set(way.pattern());
    } else {
      byPiece.get(first).add(way);
    }
  }

  /** The numbers of the patterns that may find something in this text. */
  BitSet candidates(String text) {
    var found = machine.found(text);
    var candidates = (BitSet) always.clone();
    for (int piece = found.nextSetBit(0); piece >= 0; piece = found.nextSetBit(piece + 1)) {
      for (var way : byPiece.get(piece)) {
        if (way.possible(found)) {
          candidates.set(way.pattern());
        }
      }
    }
    return candidates;
  }
}

package cn.daqiao.matcher.posting;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression made rough: look-around and anchors always hold, and what may come several
 * times may come any number of times. Whatever the expression finds, the rough one finds too.
 */
sealed interface RoughPattern {
  /** A set of so many characters lets next to anything pass. */
  int WIDE = 10_000;

  /** Whether it lets next to anything pass. */
  default boolean anything() {
    return switch (this) {
      case OneOf(var characters, var not) -> not || characters.length() > WIDE;
      case Repeated repeated -> repeated.part().anything();
      case Empty ignored -> false;
      case Row ignored -> false;
      case Either ignored -> false;
    };
  }

  /** Whether a part of it lets next to anything pass. */
  private boolean gaps() {
    return switch (this) {
      case Empty ignored -> false;
      case OneOf ignored -> anything();
      case Row(var parts) -> parts.stream().anyMatch(RoughPattern::gaps);
      case Either(var parts) -> parts.stream().anyMatch(RoughPattern::gaps);
      case Repeated repeated -> repeated.part().gaps();
    };
  }

  /** What stands between the places where anything may pass; all of it has to be there. */
  default List<RoughPattern> pieces() {
    if (!(this instanceof Row(var parts))) {
      return List.of(this);
    }
    var pieces = new ArrayList<RoughPattern>();
    var piece = new ArrayList<RoughPattern>();
    for (var part : parts) {
      if (!part.anything()) {
        piece.add(part);
      }
      if (part.gaps()) {
        pieces.add(new Row(List.copyOf(piece)));
        piece.clear();
      }
    }
    pieces.add(new Row(List.copyOf(piece)));
    return pieces;
  }

  /** Nothing: holds everywhere. */
  record Empty() implements RoughPattern {}

  /** One of these characters, or any but these. */
  record OneOf(String characters, boolean not) implements RoughPattern {
    boolean takes(char c) {
      return (characters.indexOf(c) >= 0) != not;
    }
  }

  /** One after the other. */
  record Row(List<RoughPattern> parts) implements RoughPattern {}

  /** One of them. */
  record Either(List<RoughPattern> parts) implements RoughPattern {}

  /** Any number of times. */
  record Repeated(RoughPattern part, boolean maybeNone) implements RoughPattern {}

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException for what it cannot read, such as references back
   */
  static RoughPattern of(String expression) {
    var reader = new Reader(expression);
    var read = reader.either();
    if (reader.at < expression.length()) {
      throw reader.unknown();
    }
    return read;
  }

  /** Reads the part of the language that rules are written in. */
  final class Reader {
    private final String text;
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private RoughPattern either() {
      var parts = new ArrayList<RoughPattern>();
      parts.add(row());
      while (next('|')) {
        parts.add(row());
      }
      return parts.size() == 1 ? parts.getFirst() : new Either(List.copyOf(parts));
    }

    private RoughPattern row() {
      var parts = new ArrayList<RoughPattern>();
      while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
        parts.add(repeated(one()));
      }
      return new Row(List.copyOf(parts));
    }

    private RoughPattern one() {
      char c = text.charAt(at++);
      return switch (c) {
        case '(' -> group();
        case '[' -> set();
        case '.' -> new OneOf("", true);
        case '^', '$' -> new Empty();
        case '\\' -> new OneOf(escaped(), false);
        case '*', '+', '?', '{' -> throw unknown();
        default -> new OneOf(String.valueOf(c), false);
      };
    }

    private RoughPattern group() {
      boolean around = false;
      if (next('?')) {
        boolean behind = next('<');
        around = next('=') || next('!');
        if (!around && (behind || !next(':'))) {
          throw unknown();
        }
      }
      var inside = either();
      if (!next(')')) {
        throw unknown();
      }
      return around ? new Empty() : inside;
    }

    private RoughPattern repeated(RoughPattern one) {
      RoughPattern read = one;
      if (next('?')) {
        read = new Either(List.of(one, new Empty()));
      } else if (next('*')) {
        read = new Repeated(one, true);
      } else if (next('+')) {
        read = new Repeated(one, false);
      } else if (next('{')) {
        int end = text.indexOf('}', at);
        var least = text.substring(at, end).split(",", 2)[0];
        read = new Repeated(one, least.equals("0"));
        at = end + 1;
      } else {
        return one;
      }
      // Reluctant or possessive: what is found is the same or less.
      if (!next('?')) {
        next('+');
      }
      return read;
    }

    private OneOf set() {
      boolean not = next('^');
      var set = new StringBuilder();
      while (!next(']')) {
        char first = text.charAt(at++);
        if (first == '[' || first == '&') {
          throw unknown();
        }
        if (first == '\\') {
          set.append(escaped());
        } else if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
          for (int c = first; c <= text.charAt(at + 1); c++) {
            set.append((char) c);
          }
          at += 2;
        } else {
          set.append(first);
        }
      }
      return new OneOf(set.toString(), not);
    }

    private String escaped() {
      char c = text.charAt(at++);
      return switch (c) {
        case 'd' -> "0123456789";
        case 'n' -> "\n";
        default -> {
          if (Character.isLetterOrDigit(c)) {
            throw unknown();
          }
          yield String.valueOf(c);
        }
      };
    }

    private boolean next(char wanted) {
      boolean there = at < text.length() && text.charAt(at) == wanted;
      at += there ? 1 : 0;
      return there;
    }

    private IllegalArgumentException unknown() {
      return new IllegalArgumentException("cannot be read at " + at + ": " + text);
    }
  }
}

package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a regular expression (ECMA-262 §22.2.1 with the {@code u} flag, and what Annex B tolerates
 * without it).
 */
final class RegexParser {

  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;
  private int depth;

  private RegexParser(String text) {
    this.text = text;
  }

  /**
   * @throws UnsupportedPattern when it is no such expression, or not a regular one
   */
  static Regex parse(String text) {
    RegexParser parser = new RegexParser(text);
    Regex regex = parser.disjunction();
    if (parser.at < text.length()) {
      throw UnsupportedPattern.malformed("an unmatched )");
    }
    return regex;
  }

  private boolean isAt(String expected) {
    return text.startsWith(expected, at);
  }

  private boolean accept(String expected) {
    boolean isThere = isAt(expected);
    at += isThere ? expected.length() : 0;
    return isThere;
  }

  private Regex disjunction() {
    if (++depth > MAX_DEPTH) {
      throw new UnsupportedPattern("groups nested too deeply");
    }
    List<Regex> alternatives = new ArrayList<>();
    do {
      alternatives.add(alternative());
    } while (accept("|"));
    depth--;
    return alternatives.size() == 1 ? alternatives.get(0) : new Regex.Choice(alternatives);
  }

  private Regex alternative() {
    List<Regex> parts = new ArrayList<>();
    while (at < text.length() && !isAt("|") && !isAt(")")) {
      parts.add(term());
    }
    return parts.size() == 1 ? parts.get(0) : new Regex.Sequence(parts);
  }

  private Regex term() {
    if (accept("^")) {
      return new Regex.Start();
    }
    if (accept("$")) {
      return new Regex.End();
    }
    if (isAt("\\b") || isAt("\\B")) {
      throw new UnsupportedPattern("a word boundary");
    }
    if (isAt("(?<=") || isAt("(?<!")) {
      throw new UnsupportedPattern("a look-behind");
    }
    return quantified(atom());
  }

  private Regex atom() {
    if (accept("(")) {
      return group();
    }
    if (accept("[")) {
      return new Regex.Characters(new ClassParser().read());
    }
    if (accept(".")) {
      return new Regex.Characters(CodePoints.DOT);
    }
    if (isAt("*") || isAt("+") || isAt("?")) {
      throw UnsupportedPattern.malformed("a quantifier of nothing");
    }
    return new Regex.Characters(accept("\\") ? escape() : CodePoints.of(next()));
  }

  private Regex group() {
    Regex group;
    if (accept("?=")) {
      group = new Regex.LookAhead(disjunction(), true);
    } else if (accept("?!")) {
      group = new Regex.LookAhead(disjunction(), false);
    } else {
      if (accept("?<")) {
        at = text.indexOf('>', at) + 1;
        if (at == 0) {
          throw UnsupportedPattern.malformed("an unfinished group name");
        }
      } else if (!accept("?:") && isAt("?")) {
        throw new UnsupportedPattern("an inline flag");
      }
      group = disjunction();
    }
    if (!accept(")")) {
      throw UnsupportedPattern.malformed("an unmatched (");
    }
    return group;
  }

  private Regex quantified(Regex atom) {
    int min;
    int max = Regex.UNBOUNDED;
    if (accept("*")) {
      min = 0;
    } else if (accept("+")) {
      min = 1;
    } else if (accept("?")) {
      min = 0;
      max = 1;
    } else {
      int end = text.indexOf('}', at);
      if (!isAt("{")
          || end < 0
          || !text.substring(at + 1, end).matches("[0-9]{1,9}(,[0-9]{0,9})?")) {
        return atom;
      }
      String[] bounds = text.substring(at + 1, end).split(",", -1);
      min = Integer.parseInt(bounds[0]);
      max = bounds.length == 1 ? min : bounds[1].isEmpty() ? max : Integer.parseInt(bounds[1]);
      at = end + 1;
    }
    if (max < min) {
      throw UnsupportedPattern.malformed("a repetition out of order");
    }
    // A lazy quantifier finds another match first, but matches the same strings.
    accept("?");
    if (isAt("+") || isAt("*")) {
      throw new UnsupportedPattern("a possessive quantifier");
    }
    return new Regex.Repeat(atom, min, max);
  }

  private int next() {
    if (at >= text.length()) {
      throw UnsupportedPattern.malformed("an unfinished expression");
    }
    int codePoint = text.codePointAt(at);
    at += Character.charCount(codePoint);
    return codePoint;
  }

  /** What follows a backslash. */
  private CodePoints escape() {
    int c = next();
    return characterClass(c).orElseGet(() -> CodePoints.of(character(c)));
  }

  /** The characters that an escape stands for, where they are several. */
  private Optional<CodePoints> characterClass(int c) {
    return switch (c) {
      case 'd' -> Optional.of(CodePoints.DIGITS);
      case 'D' -> Optional.of(CodePoints.DIGITS.not());
      case 'w' -> Optional.of(CodePoints.WORD);
      case 'W' -> Optional.of(CodePoints.WORD.not());
      case 's' -> Optional.of(CodePoints.SPACE);
      case 'S' -> Optional.of(CodePoints.SPACE.not());
      case 'p', 'P' -> Optional.of(property(c == 'P'));
      default -> Optional.empty();
    };
  }

  /** The one character that an escape stands for. */
  private int character(int c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0x0B;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'c' -> next() % 32;
      case 'x' -> hexadecimal(2);
      case 'u' -> unicodeEscape();
      case '0' -> 0;
      default -> {
        if (c < 128 && Character.isLetterOrDigit(c)) {
          throw Character.isDigit(c) || c == 'k'
              ? new UnsupportedPattern("a back-reference")
              : UnsupportedPattern.malformed("\\" + (char) c);
        }
        yield c;
      }
    };
  }

  private CodePoints property(boolean isNegated) {
    int end = text.indexOf('}', at);
    if (!accept("{") || end < 0) {
      throw new UnsupportedPattern("\\p without a name");
    }
    CodePoints set = CodePoints.ofProperty(text.substring(at, end));
    at = end + 1;
    return isNegated ? set.not() : set;
  }

  private int unicodeEscape() {
    if (accept("{")) {
      int end = text.indexOf('}', at);
      int codePoint = hexadecimal(end - at);
      at++;
      return codePoint;
    }
    int first = hexadecimal(4);
    if (Character.isHighSurrogate((char) first) && isAt("\\u")) {
      at += 2;
      return Character.toCodePoint((char) first, (char) hexadecimal(4));
    }
    return first;
  }

  private int hexadecimal(int digits) {
    if (digits < 1 || at + digits > text.length()) {
      throw new UnsupportedPattern("an unfinished escape");
    }
    try {
      int value = Integer.parseInt(text.substring(at, at + digits), 16);
      at += digits;
      return value;
    } catch (NumberFormatException e) {
      throw new UnsupportedPattern("an escape that is no number");
    }
  }

  /** Reads a class after its opening bracket. */
  private final class ClassParser {

    private static final int SEVERAL = -1;

    /** The character that the last member is; half a surrogate pair, too, which no set holds. */
    private int single = SEVERAL;

    CodePoints read() {
      boolean isNegated = accept("^");
      CodePoints set = CodePoints.NONE;
      while (!accept("]")) {
        CodePoints first = member();
        int from = single;
        if (from != SEVERAL && isAt("-") && !isAt("-]")) {
          at++;
          CodePoints last = member();
          set =
              set.or(
                  single == SEVERAL ? first.or(last).or(CodePoints.of('-')) : range(from, single));
        } else {
          set = set.or(first);
        }
      }
      return isNegated ? set.not() : set;
    }

    private static CodePoints range(int from, int to) {
      if (from > to) {
        throw UnsupportedPattern.malformed("a range out of order");
      }
      return CodePoints.range(from, to);
    }

    private CodePoints member() {
      if (!accept("\\")) {
        single = next();
      } else if (accept("b")) {
        single = '\b';
      } else {
        int c = next();
        Optional<CodePoints> several = characterClass(c);
        single = several.isPresent() ? SEVERAL : character(c);
        if (several.isPresent()) {
          return several.get();
        }
      }
      return CodePoints.of(single);
    }
  }
}

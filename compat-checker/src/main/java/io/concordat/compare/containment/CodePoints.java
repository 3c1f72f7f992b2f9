package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of Unicode code points without surrogates, which are no characters by themselves.
 *
 * @param ranges disjoint, ascending, each as first and last
 */
record CodePoints(List<Range> ranges) {

  private static final int FIRST_SURROGATE = 0xD800;
  private static final int LAST_SURROGATE = 0xDFFF;

  /** From the first to the last, both included. */
  record Range(int first, int last) {}

  static final CodePoints NONE = new CodePoints(List.of());
  static final CodePoints ALL =
      new CodePoints(
          List.of(
              new Range(0, FIRST_SURROGATE - 1),
              new Range(LAST_SURROGATE + 1, Character.MAX_CODE_POINT)));
  static final CodePoints DIGITS = range('0', '9');
  static final CodePoints WORD = DIGITS.or(range('A', 'Z')).or(range('a', 'z')).or(range('_', '_'));

  /** WhiteSpace and LineTerminator (ECMA-262 §12.2, §12.3). */
  static final CodePoints SPACE =
      range(0x09, 0x0D)
          .or(range(0x20, 0x20))
          .or(range(0xA0, 0xA0))
          .or(range(0x1680, 0x1680))
          .or(range(0x2000, 0x200A))
          .or(range(0x2028, 0x2029))
          .or(range(0x202F, 0x202F))
          .or(range(0x205F, 0x205F))
          .or(range(0x3000, 0x3000))
          .or(range(0xFEFF, 0xFEFF));

  /** What a dot matches: everything but LineTerminators. */
  static final CodePoints DOT =
      range('\n', '\n').or(range('\r', '\r')).or(range(0x2028, 0x2029)).not();

  static CodePoints of(int codePoint) {
    return range(codePoint, codePoint);
  }

  static CodePoints range(int first, int last) {
    List<Range> ranges = new ArrayList<>();
    if (first < FIRST_SURROGATE) {
      ranges.add(new Range(first, Math.min(last, FIRST_SURROGATE - 1)));
    }
    if (last > LAST_SURROGATE) {
      ranges.add(new Range(Math.max(first, LAST_SURROGATE + 1), last));
    }
    return new CodePoints(ranges);
  }

  CodePoints or(CodePoints other) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.addAll(other.ranges);
    sorted.sort((a, b) -> Integer.compare(a.first, b.first));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && range.first <= last.last + 1) {
        merged.set(merged.size() - 1, new Range(last.first, Math.max(last.last, range.last)));
      } else {
        merged.add(range);
      }
    }
    return new CodePoints(merged);
  }

  CodePoints not() {
    CodePoints rest = NONE;
    int next = 0;
    for (Range range : ranges) {
      if (range.first > next) {
        rest = rest.or(range(next, range.first - 1));
      }
      next = range.last + 1;
    }
    return next > Character.MAX_CODE_POINT ? rest : rest.or(range(next, Character.MAX_CODE_POINT));
  }

  /** The characters of a Unicode property (ECMA-262 §22.2.2.9), if it is one we know. */
  static CodePoints ofProperty(String property) {
    int equals = property.indexOf('=');
    String prefix = equals < 0 ? "" : property.substring(0, equals);
    String value = property.substring(equals + 1);
    String javaName =
        switch (prefix) {
          case "Script", "sc", "Script_Extensions", "scx" -> "IsScript=" + value;
          case "", "General_Category", "gc" -> category(value);
          default -> throw new UnsupportedPattern("\\p{" + property + "}");
        };
    java.util.regex.Pattern pattern;
    try {
      pattern =
          java.util.regex.Pattern.compile("\\p{" + javaName.replace("IsScript", "script") + "}");
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new UnsupportedPattern("\\p{" + property + "}");
    }
    return matching(pattern);
  }

  private static CodePoints matching(java.util.regex.Pattern pattern) {
    List<Range> found = new ArrayList<>();
    int first = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
      boolean isIn =
          c <= Character.MAX_CODE_POINT
              && (c < FIRST_SURROGATE || c > LAST_SURROGATE)
              && pattern.matcher(Character.toString(c)).matches();
      if (isIn && first < 0) {
        first = c;
      } else if (!isIn && first >= 0) {
        found.add(new Range(first, c - 1));
        first = -1;
      }
    }
    return new CodePoints(found);
  }

  private static String category(String value) {
    return switch (value) {
      case "Letter" -> "L";
      case "Uppercase_Letter" -> "Lu";
      case "Lowercase_Letter" -> "Ll";
      case "Mark" -> "M";
      case "Number" -> "N";
      case "Decimal_Number", "digit" -> "Nd";
      case "Punctuation", "punct" -> "P";
      case "Symbol" -> "S";
      case "Separator" -> "Z";
      case "Other" -> "C";
      case "Alphabetic", "Alpha" -> "IsAlphabetic";
      case "Uppercase" -> "IsUppercase";
      case "Lowercase" -> "IsLowercase";
      case "White_Space", "space" -> "IsWhite_Space";
      default -> {
        if (!value.matches("[CLMNPSZ][a-z]?")) {
          throw new UnsupportedPattern("\\p{" + value + "}");
        }
        yield value;
      }
    };
  }
}

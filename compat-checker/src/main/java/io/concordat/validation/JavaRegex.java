package io.concordat.validation;

/**
 * Writes a regular expression of ECMA-262 such that java.util.regex reads it alike. It goes by the
 * text alone, apart from the parser of the containment engine, so that a mistake of one does not
 * hide in the other.
 */
public final class JavaRegex {

  private static final String SPACE =
      "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  private JavaRegex() {}

  /** The same expression for {@link java.util.regex.Pattern}. */
  public static String of(String ecma) {
    StringBuilder java = new StringBuilder();
    boolean isInClass = false;
    for (int i = 0; i < ecma.length(); i++) {
      char c = ecma.charAt(i);
      if (c == '\\' && i + 1 < ecma.length()) {
        i++;
        java.append(escape(ecma.charAt(i), isInClass));
        if (ecma.charAt(i) == 'c' && i + 1 < ecma.length()) {
          // Java counts lower case letters from another place.
          i++;
          java.append(Character.toUpperCase(ecma.charAt(i)));
        }
        if ("upP".indexOf(ecma.charAt(i)) >= 0 && ecma.startsWith("{", i + 1)) {
          int end = Math.max(i, ecma.indexOf('}', i));
          if (ecma.charAt(i) == 'u') {
            java.setCharAt(java.length() - 1, 'x');
          }
          java.append(ecma, i + 1, end + 1);
          i = end;
        }
      } else if (isInClass) {
        isInClass = c != ']';
        java.append(c == '[' || c == '&' ? "\\" : "").append(c);
      } else if (ecma.startsWith("[^]", i)) {
        java.append("[\\s\\S]");
        i += 2;
      } else if (ecma.startsWith("[]", i)) {
        java.append("(?!)");
        i++;
      } else {
        isInClass = c == '[';
        java.append(plain(c, ecma, i));
      }
    }
    return java.toString();
  }

  private static String plain(char c, String ecma, int at) {
    return switch (c) {
      // Java's $ also matches before a last line terminator, its dot stops at U+0085, too.
      case '$' -> "\\z";
      case '.' -> "[^\\n\\r\\u2028\\u2029]";
      case '{' -> ecma.substring(at).matches("(?s)\\{[0-9]+(,[0-9]*)?\\}.*") ? "{" : "\\{";
      case '}' -> ecma.substring(0, at).matches("(?s).*\\{[0-9]+(,[0-9]*)?") ? "}" : "\\}";
      default -> String.valueOf(c);
    };
  }

  private static String escape(char c, boolean isInClass) {
    return switch (c) {
      case 's' -> isInClass ? SPACE : "[" + SPACE + "]";
      case 'S' -> "[^" + SPACE + "]";
      case 'v' -> "\\x0B";
      case '0' -> "\\x00";
      case 'b' -> isInClass ? "\\x08" : "\\b";
      default -> "\\" + c;
    };
  }
}

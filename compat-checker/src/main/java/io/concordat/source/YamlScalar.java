package io.concordat.source;

import java.util.regex.Pattern;

/**
 * The type of a plain YAML scalar by the Core Schema (YAML 1.2.2 §10.3.2), which OpenAPI asks for:
 * {@code yes} and {@code 2024-01-31} are strings.
 */
final class YamlScalar {

  /** What the tags of YAML's own types begin with. */
  static final String TAGS = "tag:yaml.org,2002:";

  private static final Pattern BEYOND_JSON =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

  private YamlScalar() {}

  static ScalarNode.Kind kind(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> ScalarNode.Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarNode.Kind.BOOLEAN;
      default -> isNumber(text) ? ScalarNode.Kind.NUMBER : ScalarNode.Kind.STRING;
    };
  }

  /** The text in the spelling that JSON has for it. */
  static String canonical(ScalarNode.Kind kind, String text) {
    return switch (kind) {
      case NULL -> "null";
      case BOOLEAN -> text.toLowerCase(java.util.Locale.ROOT);
      case NUMBER -> canonicalNumber(text);
      case STRING -> text;
    };
  }

  /** Whether this is a number of YAML that JSON has no word for. */
  static boolean isBeyondJson(String text) {
    return text.length() <= 5 && text.indexOf('.') >= 0 && BEYOND_JSON.matcher(text).matches();
  }

  private static boolean isNumber(String text) {
    char first = text.charAt(0);
    return text.length() <= Numbers.DIGITS
        && (first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9'))
        && (DECIMAL.matcher(text).matches()
            || OCTAL.matcher(text).matches()
            || HEXADECIMAL.matcher(text).matches());
  }

  private static String canonicalNumber(String text) {
    if (text.startsWith("0o")) {
      return new java.math.BigInteger(text.substring(2), 8).toString();
    }
    if (text.startsWith("0x")) {
      return new java.math.BigInteger(text.substring(2), 16).toString();
    }
    String unsigned = text.startsWith("+") ? text.substring(1) : text;
    return unsigned.endsWith(".") ? unsigned.substring(0, unsigned.length() - 1) : unsigned;
  }
}

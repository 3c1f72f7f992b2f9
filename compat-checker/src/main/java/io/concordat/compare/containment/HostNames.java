package io.concordat.compare.containment;

import java.net.IDN;

/** Host names (RFC 1123 §2.1, RFC 5890 §2.3.2.3). */
final class HostNames {

  private HostNames() {}

  /** A name of letters, digits and hyphens in their places: what else must hold. */
  static Truth test(String name) {
    if (name.length() > 253) {
      return Truth.FALSE;
    }
    Truth truth = Truth.TRUE;
    for (String label : name.split("\\.", -1)) {
      if (label.length() > 63) {
        return Truth.FALSE;
      }
      if (label.startsWith("--", 2)) {
        truth = truth.and(testEncoded(label));
      }
    }
    return truth;
  }

  private static Truth testEncoded(String label) {
    if (!label.toLowerCase(java.util.Locale.ROOT).startsWith("xn--")) {
      return Truth.UNKNOWN;
    }
    String decoded = IDN.toUnicode(label);
    boolean isLetters =
        !decoded.equals(label) && decoded.codePoints().allMatch(c -> Character.isLetterOrDigit(c));
    return isLetters ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** A mail address whose parts may be international (RFC 6531 §3.3). */
  static Truth testMail(String address) {
    int at = address.lastIndexOf('@');
    boolean isPlain =
        at > 0 && address.substring(0, at).codePoints().allMatch(Character::isLetterOrDigit);
    return isPlain && testInternational(address.substring(at + 1)).isTrue()
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  /** An internationalised name; what needs the tables of IDNA 2008 is not known. */
  static Truth testInternational(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      boolean isShaped =
          name.matches(
              "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");
      return isShaped ? test(name) : Truth.FALSE;
    }
    Truth truth = Truth.of(name.length() <= 253);
    for (String label : name.split("[.\u3002\uFF0E\uFF61]", -1)) {
      truth = truth.and(InternationalLabel.test(label));
    }
    return truth;
  }
}

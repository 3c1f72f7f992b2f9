package io.concordat.compare.containment;

import io.concordat.validation.FormatNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The formats of strings that JSON Schema (2020-12 Validation §7.3) and OpenAPI define, as regular
 * languages or as bounds of one.
 */
final class StringFormats {

  private static final String LEAP_YEAR =
      "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
  private static final String DATE =
      "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|"
          + LEAP_YEAR
          + "-02-29)";
  private static final String OFFSET = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
  private static final String HOUR_MINUTE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String TIME = HOUR_MINUTE + ":[0-5][0-9](?:\\.[0-9]+)?" + OFFSET;

  /** A leap second may only be the last of a day of UTC, which is no regular condition. */
  private static final String TIME_WITH_LEAP_SECOND =
      HOUR_MINUTE + ":(?:[0-5][0-9]|60)(?:\\.[0-9]+)?" + OFFSET;

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
  private static final String GROUP = "[0-9A-Fa-f]{1,4}";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final String PLAIN_LABEL = "[A-Za-z0-9]{1,9}(?:-[A-Za-z0-9]{1,9})?";
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String PERCENT = "%[0-9A-Fa-f]{2}";
  private static final String URI_CHARACTER = "A-Za-z0-9._~!$&'()*+,;=\\-";
  private static final String IRI_CHARACTER =
      URI_CHARACTER
          + "\\u00A0-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFEF\\u{10000}-\\u{1FFFD}\\u{20000}-\\u{EFFFD}";
  private static final String TOKEN = "(?:[^~/]|~[01])*";
  private static final String POINTER = "(?:/" + TOKEN + ")*";
  private static final String VARIABLE =
      "(?:[A-Za-z0-9_]|"
          + PERCENT
          + ")(?:\\.?(?:[A-Za-z0-9_]|"
          + PERCENT
          + "))*(?::[1-9][0-9]{0,3}|\\*)?";

  static final Map<String, StringFormat> BY_NAME = new HashMap<>();

  /** By definition (RFC 6531 §3.3; 2020-12 Validation §7.3.3), which no regular language shows. */
  static final Map<String, String> WIDER = Map.of("email", "idn-email", "hostname", "idn-hostname");

  static {
    exact("date", DATE, "2024-01-31");
    bounded("time", TIME_WITH_LEAP_SECOND, TIME, Times::isLeapSecond, "12:30:00Z");
    bounded(
        "date-time",
        DATE + "[Tt]" + TIME_WITH_LEAP_SECOND,
        DATE + "[Tt]" + TIME,
        text -> Times.isLeapSecond(text.substring(11)),
        "2024-01-31T12:30:00Z");
    addDurations();
    exact(
        "uuid",
        "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}",
        "123e4567-e89b-12d3-a456-426614174000");
    exact("ipv4", IPV4, "192.0.2.1");
    exact("ipv6", ipv6(), "2001:db8::1");
    bounded(
        "hostname",
        LABEL + "(?:\\." + LABEL + ")*",
        PLAIN_LABEL + "(?:\\." + PLAIN_LABEL + "){0,5}",
        HostNames::test,
        "example.com");
    bounded(
        "idn-hostname",
        "[^]+",
        PLAIN_LABEL,
        HostNames::testInternational,
        "example.com",
        "b\u00FCcher.example");
    addMail();
    addUris();
    exact("json-pointer", POINTER, "/a/0");
    exact("relative-json-pointer", "(?:0|[1-9][0-9]*)(?:#|" + POINTER + ")", "1/a");
    bounded("regex", "[^]*", "[A-Za-z0-9 ]*", StringFormats::isRegex, "^a*$");
    bounded(
        "byte",
        "[A-Za-z0-9+/=_\\-\\r\\n]*",
        "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
        text -> Truth.UNKNOWN,
        "YWJj");
    for (String name : FormatNames.ANNOTATIONS) {
      BY_NAME.put(name, new StringFormat(name, "", "", "", "", List.of(), text -> Truth.TRUE));
    }
  }

  private StringFormats() {}

  private static void exact(String name, String regex, String sample) {
    bounded(name, regex, regex, text -> Truth.UNKNOWN, sample);
  }

  private static void bounded(
      String name, String upper, String lower, Function<String, Truth> between, String... samples) {
    bounded(name, upper, lower, lower, between, samples);
  }

  private static void bounded(
      String name,
      String upper,
      String lower,
      String shown,
      Function<String, Truth> between,
      String... samples) {
    add(name, upper, lower, shown, upper, between, samples);
  }

  private static void add(
      String name,
      String upper,
      String lower,
      String shown,
      String taken,
      Function<String, Truth> between,
      String... samples) {
    BY_NAME.put(
        name,
        new StringFormat(
            name,
            whole(upper),
            whole(lower),
            whole(shown),
            whole(taken),
            List.of(samples),
            between));
  }

  private static String whole(String regex) {
    return "^(?:" + regex + ")$";
  }

  /** RFC 3339 appendix A skips no unit in between; many readers of durations let it. */
  private static void addDurations() {
    String time = "T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)";
    String date = "(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)";
    bounded(
        "duration",
        "P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
            + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:[.,][0-9]+)?S)?)?)",
        "P(?:[0-9]+W|" + date + "(?:" + time + ")?|" + time + ")",
        text -> Truth.UNKNOWN,
        "P1D");
  }

  private static void addMail() {
    String local = ATOM + "(?:\\." + ATOM + ")*";
    String plain = "[A-Za-z0-9]+(?:[._~+-]?[A-Za-z0-9]+)*@(?:" + PLAIN_LABEL + "\\.){1,3}";
    String anywhere = plain + "[A-Za-z]{1,9}";
    // Some validators know all top-level domains.
    String shown = plain + "(?:com|org|net|info|io|de)";
    bounded(
        "email",
        "(?:" + local + "|\"[^]*\")@[^@]+",
        "~?" + anywhere + "|[A-Za-z0-9]+~@" + PLAIN_LABEL + "\\.com",
        "~?" + shown + "|[A-Za-z0-9]+~@" + PLAIN_LABEL + "\\.com",
        text -> Truth.UNKNOWN,
        "ann@example.com");
    bounded("idn-email", "[^]*@[^@]+", anywhere, shown, HostNames::testMail, "ann@example.com");
  }

  private static void addUris() {
    addUris("uri", URI_CHARACTER, "");
    addUris("iri", IRI_CHARACTER, "\\uE000-\\uF8FF");
    String template = "(?:[^\\u0000-\\u0020\"'<>%\\\\^`{|}]|" + PERCENT + "|\\{[+#./;?&=,!@|]?";
    exact("uri-template", template + VARIABLE + "(?:," + VARIABLE + ")*\\})*", "/orders/{id}");
  }

  /** RFC 3986 §3 and RFC 3987 §2.2, but for what stands in the brackets of an IP literal. */
  private static void addUris(String name, String characters, String onlyInQuery) {
    String inPath = "(?:[" + characters + ":@]|" + PERCENT + ")";
    String rest =
        "(?:\\?(?:["
            + characters
            + onlyInQuery
            + ":@/?]|"
            + PERCENT
            + ")*)?"
            + "(?:#(?:["
            + characters
            + ":@/?]|"
            + PERCENT
            + ")*)?";
    String user = "(?:(?:[" + characters + ":]|" + PERCENT + ")*@)?";
    String host = "(?:[" + characters + "]|" + PERCENT + ")*";
    String literal = "\\[(?:" + ipv6() + "|[Vv][0-9A-Fa-f]+\\.[" + URI_CHARACTER + ":]+)\\]";
    String path = "(?:/" + inPath + "*)*";
    String rooted = "//" + user + "(?:" + host + "|" + literal + ")(?::[0-9]*)?" + path;
    String absolute = "/(?:" + inPath + "+(?:/" + inPath + "*)*)?";
    String scheme = "[A-Za-z][A-Za-z0-9+.-]*:";
    String rootless = inPath + "+" + path;
    String noScheme = "(?:[" + characters + "@]|" + PERCENT + ")+" + path;
    String full = scheme + "(?:" + rooted + "|" + absolute + "|" + rootless + "|)" + rest;
    String reference = full + "|(?:" + rooted + "|" + absolute + "|" + noScheme + "|)" + rest;
    addUri(name, full, "https://example.com/a", "a:");
    addUri(name + "-reference", reference, "/a");
  }

  /** Some validators take a beginning for the whole, and any digit for the letter of a scheme. */
  private static void addUri(String name, String regex, String... samples) {
    String taken = regex + "|(?:[A-Za-z0-9+,.-]*:)?//|[A-Za-z0-9+,.-]+:";
    add(name, regex, regex, regex, taken, text -> Truth.UNKNOWN, samples);
  }

  /** RFC 4291 §2.2: eight groups, one run of zeros left out, the last two perhaps as IPv4. */
  private static String ipv6() {
    String tail = "(?:" + GROUP + ":" + GROUP + "|" + IPV4 + ")";
    StringBuilder all = new StringBuilder("(?:(?:" + GROUP + ":){6}" + tail);
    for (int before = 0; before <= 7; before++) {
      String head = before == 0 ? "::" : GROUP + "(?::" + GROUP + "){" + (before - 1) + "}::";
      int after = 7 - before;
      all.append("|").append(head).append("(?:");
      for (int n = 0; n <= after; n++) {
        if (n >= 2) {
          all.append("(?:").append(GROUP).append(":){").append(n - 2).append("}").append(tail);
        } else if (n == 1) {
          all.append(GROUP);
        }
        all.append(n < after ? "|" : ")");
      }
    }
    return all.append(")").toString();
  }

  private static Truth isRegex(String text) {
    try {
      RegexParser.parse(text);
      return Truth.TRUE;
    } catch (UnsupportedPattern e) {
      return e.isSyntaxError() ? Truth.FALSE : Truth.UNKNOWN;
    }
  }
}

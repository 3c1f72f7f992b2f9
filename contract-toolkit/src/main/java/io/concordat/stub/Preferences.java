package io.concordat.stub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the answers that an operation may give the client would like to see (RFC 7240), in the
 * words that Prism made known: {@code Prefer: code=404, example=out-of-stock, dynamic=true}.
 *
 * @param code a status that the operation declares
 * @param example the name of an example
 * @param isDynamic whether the answer is made up anew, whatever examples there are
 */
record Preferences(Optional<Integer> code, Optional<String> example, boolean isDynamic) {

  static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), false);

  // A pattern works its way through a text on the stack.
  private static final int LONGEST = 1_000;

  // A preference, a name with or without a value; parameters of its own may follow.
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "\\s*([!#$%&'*+.^_`|~\\w-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,;\"]*)))?[^,]*(?:,|$)");

  /** Reads the values of all {@code Prefer} fields; what is not understood is passed over. */
  static Preferences of(List<String> fields) {
    Map<String, String> wishes = new LinkedHashMap<>();
    for (String field : fields) {
      if (field.length() > LONGEST) {
        continue;
      }
      Matcher preference = PREFERENCE.matcher(field);
      while (preference.find() && !preference.group().isEmpty()) {
        String quoted = preference.group(2);
        String token = preference.group(3);
        String value = quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : token;
        // The first one counts (RFC 7240 §2).
        wishes.putIfAbsent(
            preference.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
      }
    }
    return new Preferences(
        Optional.ofNullable(wishes.get("code"))
            .filter(code -> code.matches("[1-5][0-9]{2}"))
            .map(Integer::valueOf),
        Optional.ofNullable(wishes.get("example")).filter(name -> !name.isEmpty()),
        "true".equalsIgnoreCase(wishes.getOrDefault("dynamic", "false")));
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** The value of {@code Preference-Applied}. */
  @Override
  public String toString() {
    List<String> applied = new ArrayList<>();
    code.ifPresent(status -> applied.add("code=" + status));
    example.ifPresent(name -> applied.add("example=" + quoted(name)));
    if (isDynamic) {
      applied.add("dynamic=true");
    }
    return String.join(", ", applied);
  }

  private static String quoted(String text) {
    return text.matches("[!#$%&'*+.^_`|~\\w-]+")
        ? text
        : "\"" + text.replaceAll("[\\\\\"]", "\\\\$0").replaceAll("[^ -~]", "?") + "\"";
  }
}

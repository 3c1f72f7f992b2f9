package io.concordat.exchange;

import io.concordat.validation.JavaRegex;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which names of properties a pattern means. */
final class Names {

  private static final int LONGEST = 1_000;
  private static final Map<String, Optional<Pattern>> PATTERNS = new ConcurrentHashMap<>();

  private Names() {}

  /** Whether the name matches; a pattern that cannot be read means none, and validation tells. */
  static boolean matches(String regex, String name) {
    try {
      return name.length() <= LONGEST
          && PATTERNS
              .computeIfAbsent(regex, Names::compile)
              .filter(pattern -> pattern.matcher(name).find())
              .isPresent();
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static Optional<Pattern> compile(String regex) {
    try {
      return Optional.of(Pattern.compile(JavaRegex.of(regex)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}

package io.concordat.judge;

import io.concordat.compare.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every rule there is. Each is one file, {@code rules/<id>.properties}, read when it is asked for:
 * a process that finds three things reads three files.
 */
public final class RuleCatalogue {

  private static final Map<String, Rule> READ = new ConcurrentHashMap<>();

  /** The ids of all rules: one for each kind of fact and, in messages, each direction. */
  public static List<String> ids() {
    return Change.rules();
  }

  /** The rule of this id; empty if there is no such rule. */
  public Optional<Rule> find(String id) {
    return ids().contains(id) ? Optional.of(rule(id)) : Optional.empty();
  }

  /** The rule of an id that a difference gave. */
  Rule rule(String id) {
    return READ.computeIfAbsent(id, RuleCatalogue::read);
  }

  private static Rule read(String id) {
    Properties entries = new Properties();
    try (InputStream bytes =
            RuleCatalogue.class.getResourceAsStream("rules/" + id + ".properties");
        Reader text = bytes == null ? null : new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      if (text == null) {
        throw new IllegalStateException("the catalogue has no rule " + id);
      }
      entries.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rule(
        id,
        Impact.valueOf(entry(entries, id, "impact").toUpperCase(Locale.ROOT)),
        entry(entries, id, "sentence"),
        entry(entries, id, "message"),
        entry(entries, id, "why"),
        entry(entries, id, "advice"));
  }

  private static String entry(Properties entries, String id, String key) {
    String value = entries.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException("the rule " + id + " has no " + key);
    }
    return value;
  }
}

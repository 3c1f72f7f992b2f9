package io.concordat.judge;

import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@link Policy} from its document, {@code concordat.yaml}. What it may say is described by
 * {@code docs/concordat-policy.schema.json}; a key that means nothing is an error, because the
 * policy would not do what its author believes.
 */
public final class PolicyReader {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "level",
              "strict",
              "budget",
              "hosts",
              "zero",
              "enums",
              "sunset",
              "unstable",
              "ignore",
              "severities",
              "accepted"));

  private static final Set<String> ACCEPTED_KEYS =
      new LinkedHashSet<>(List.of("rule", "api", "location", "reason", "owner", "expires"));

  private static final Map<String, Impact> SEVERITIES = severityWords();

  private final PolicyText text = new PolicyText();

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @throws SpecException with all errors, when there is any
   */
  public static Policy read(Specification document) {
    PolicyReader reader = new PolicyReader();
    Policy policy = reader.policy(document.root().root());
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(reader.text.problems());
    problems.removeIf(problem -> problem.severity() == Problem.Severity.NOTE);
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparingInt((Problem problem) -> problem.location().line())
              .thenComparingInt(problem -> problem.location().column()));
      throw new SpecException(problems);
    }
    return policy;
  }

  private Policy policy(Node root) {
    text.checkKeys(root, KEYS);
    Policy usual = Policy.DEFAULT;
    return new Policy(
        text.word(root, "level", Level.values(), usual.level()),
        text.flag(root, "strict", usual.isStrict()),
        text.number(root, "budget", usual.budget()),
        text.word(root, "hosts", Hosts.values(), usual.hosts()),
        text.word(root, "zero", ZeroRule.values(), usual.zero()),
        text.word(root, "enums", Enums.values(), usual.enums()),
        text.word(root, "sunset", SunsetRule.values(), SunsetRule.REFUSED) == SunsetRule.ALLOWED,
        unstable(root),
        ignored(root),
        severities(root),
        accepted(root));
  }

  private Set<String> unstable(Node root) {
    Set<String> levels = new LinkedHashSet<>();
    for (Node level : text.list(root, "unstable")) {
      text.string(level, "a stability level")
          .ifPresent(l -> levels.add(l.toLowerCase(Locale.ROOT)));
    }
    return levels;
  }

  private List<IgnoredOperations> ignored(Node root) {
    List<IgnoredOperations> ignored = new ArrayList<>();
    for (Node pattern : text.list(root, "ignore")) {
      text.string(pattern, "a path or an operation")
          .map(IgnoredOperations::new)
          .ifPresent(ignored::add);
    }
    return ignored;
  }

  private static Map<String, Impact> severityWords() {
    Map<String, Impact> words = new LinkedHashMap<>();
    words.put("major", Impact.MAJOR);
    words.put("minor", Impact.MINOR);
    words.put("patch", Impact.PATCH);
    words.put("ignore", Impact.NONE);
    return words;
  }

  private Map<String, Impact> severities(Node root) {
    Map<String, Impact> severities = new LinkedHashMap<>();
    root.get("severities")
        .ifPresent(
            node ->
                text.members(node)
                    .forEach(
                        (rule, word) -> {
                          if (text.checkKnown(word, "rule", rule, RuleCatalogue.ids())) {
                            text.word(word, SEVERITIES).ifPresent(i -> severities.put(rule, i));
                          }
                        }));
    return severities;
  }

  private List<AcceptedBreak> accepted(Node root) {
    List<AcceptedBreak> accepted = new ArrayList<>();
    for (Node entry : text.list(root, "accepted")) {
      if (entry instanceof ObjectNode) {
        text.checkKeys(entry, ACCEPTED_KEYS);
        acceptedBreak(entry).ifPresent(accepted::add);
      } else {
        text.refuse(
            entry,
            "an accepted break has rule, location, reason and owner",
            "write `- rule: …` and the other keys below it");
      }
    }
    return accepted;
  }

  private Optional<AcceptedBreak> acceptedBreak(Node entry) {
    Optional<String> rule =
        required(entry, "rule", "the id of the rule, such as operation-removed")
            .filter(id -> text.checkKnown(at(entry, "rule"), "rule", id, RuleCatalogue.ids()));
    Optional<String> location =
        required(entry, "location", "an operation or a JSON pointer, * for any text")
            .map(pattern -> pattern.startsWith("#/") ? pattern.substring(1) : pattern);
    Optional<String> api =
        entry.get("api").flatMap(node -> text.string(node, "the title of the API"));
    Optional<String> reason = required(entry, "reason", "why the break is acceptable");
    Optional<String> owner = required(entry, "owner", "who answers for it");
    Optional<LocalDate> expires = entry.get("expires").flatMap(this::date);
    if (rule.isEmpty() || location.isEmpty() || reason.isEmpty() || owner.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AcceptedBreak(
            rule.get(), api, location.get(), reason.get(), owner.get(), expires, entry.location()));
  }

  private Optional<String> required(Node entry, String key, String meaning) {
    Optional<Node> node = entry.get(key);
    if (node.isEmpty()) {
      text.refuse(
          entry,
          "an accepted break without \"%s\"".formatted(key),
          "add `%s:` and say %s".formatted(key, meaning));
    }
    return node.flatMap(n -> text.string(n, meaning));
  }

  private static Node at(Node entry, String key) {
    return entry.get(key).orElse(entry);
  }

  private Optional<LocalDate> date(Node node) {
    Optional<String> written = text.string(node, "a date");
    try {
      return written.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      text.refuse(
          node,
          "\"%s\" is not a date".formatted(written.orElse("")),
          "write year, month and day, such as 2027-01-31");
      return Optional.empty();
    }
  }
}

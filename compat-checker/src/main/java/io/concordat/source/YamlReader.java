package io.concordat.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text into a tree. An alias becomes a copy of what it names; how much all copies
 * may add is limited, so that nested aliases cannot fill the memory. Of YAML 1.1 it takes the merge
 * key {@code <<}, which many hand-written specifications use.
 */
final class YamlReader {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();

  private final TreeBuilder builder;
  private final ParserImpl events;
  private final YamlCopies copies;
  private final Map<String, Node> anchors = new HashMap<>();

  private YamlReader(TreeBuilder builder, Limits limits, ParserImpl events) {
    this.builder = builder;
    this.events = events;
    this.copies = new YamlCopies(builder, limits);
  }

  /** Reads the first document of the text that is not empty. */
  static Node read(String text, TreeBuilder builder, Limits limits) {
    try {
      ParserImpl events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      return new YamlReader(builder, limits, events).document();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      String problem = e.getProblem() == null ? "unreadable" : e.getProblem();
      throw builder.refuse(
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          "not YAML: " + problem,
          problem.contains("TAB") ? "indent with spaces" : "mend the text here or just before");
    } catch (ReaderException e) {
      throw refuseCharacter(text, builder, e);
    } catch (YamlEngineException e) {
      throw builder.refuse(1, 1, "not YAML: " + e.getMessage(), "mend the text");
    }
  }

  private static SpecException refuseCharacter(
      String text, TreeBuilder builder, ReaderException e) {
    String before = text.substring(0, text.offsetByCodePoints(0, Math.max(0, e.getPosition())));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String lastLine = before.substring(before.lastIndexOf('\n') + 1);
    return builder.refuse(
        line,
        lastLine.codePointCount(0, lastLine.length()) + 1,
        String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
        "remove or escape it");
  }

  private Node document() {
    events.next(); // stream start
    Node root = null;
    while (!events.checkEvent(Event.ID.StreamEnd)) {
      Event start = events.next();
      if (root != null && !isEmpty(root)) {
        builder.warn(
            line(start),
            column(start),
            "a second YAML document is not read",
            "keep one document a file");
        return root;
      }
      root = value(events.next(), null, 0);
      events.next(); // document end
    }
    if (root == null || isEmpty(root)) {
      throw builder.refuse(1, 1, "the document is empty", "give it content");
    }
    return root;
  }

  private static boolean isEmpty(Node root) {
    return root instanceof ScalarNode scalar && scalar.isNull();
  }

  /**
   * @param name the event of the member's name, whose place the value takes; null in arrays
   */
  private Node value(Event event, @Nullable Event name, int depth) {
    int line = line(name == null ? event : name);
    int column = column(name == null ? event : name);
    builder.checkDepth(depth, line, column);
    if (event instanceof AliasEvent alias) {
      return copies.of(named(alias), line, column, depth);
    }
    Node node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, line, column);
    } else if (event instanceof SequenceStartEvent start) {
      ignoreTag(start.getTag().orElse(""), line, column);
      node = array(line, column, depth);
    } else if (event instanceof MappingStartEvent start) {
      ignoreTag(start.getTag().orElse(""), line, column);
      node = object(line, column, depth);
    } else {
      throw new IllegalStateException("unexpected event " + event);
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private ScalarNode scalar(ScalarEvent event, int line, int column) {
    String tag = event.getTag().orElse("");
    ignoreTag(tag, line, column);
    String text = event.getValue();
    boolean isTyped =
        tag.isEmpty()
            ? event.getScalarStyle() == ScalarStyle.PLAIN
            : tag.startsWith(YamlScalar.TAGS) && !tag.equals(YamlScalar.TAGS + "str");
    if (isTyped && YamlScalar.isBeyondJson(text)) {
      builder.warn(
          line, column, "\"" + text + "\" is no JSON number, read as text", "use a finite number");
    }
    ScalarNode.Kind kind = isTyped ? YamlScalar.kind(text) : ScalarNode.Kind.STRING;
    return builder.scalar(line, column, kind, YamlScalar.canonical(kind, text));
  }

  /** The types of YAML itself say what the value shows anyway; others mean something to someone. */
  private void ignoreTag(String tag, int line, int column) {
    if (!tag.isEmpty() && !tag.equals("!") && !tag.startsWith(YamlScalar.TAGS)) {
      builder.warn(line, column, "the tag " + tag + " is ignored", "write plain JSON-like values");
    }
  }

  private Node array(int line, int column, int depth) {
    int begin = builder.begin();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      builder.add(value(events.next(), null, depth + 1));
    }
    events.next();
    return builder.array(begin, line, column);
  }

  private Node object(int line, int column, int depth) {
    int begin = builder.begin();
    List<Node> merged = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event key = events.next();
      String name = name(key);
      Node value = value(events.next(), key, depth + 1);
      if (name.equals("<<") && isPlain(key)) {
        merged.add(value);
      } else {
        builder.add(name, value);
      }
    }
    events.next();
    merged.forEach(source -> merge(source, begin, depth));
    return builder.object(begin, line, column);
  }

  private String name(Event key) {
    if (key instanceof ScalarEvent scalar) {
      scalar
          .getAnchor()
          .ifPresent(
              anchor -> anchors.put(anchor.getValue(), scalar(scalar, line(key), column(key))));
      return scalar.getValue();
    }
    if (key instanceof AliasEvent alias && named(alias) instanceof ScalarNode scalar) {
      return scalar.text();
    }
    throw builder.refuse(
        line(key), column(key), "a key that is not text", "use a string as the key");
  }

  private static boolean isPlain(Event key) {
    return key instanceof ScalarEvent scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  private void merge(Node source, int begin, int depth) {
    if (source instanceof ArrayNode several) {
      several.elements().forEach(one -> merge(one, begin, depth));
    } else if (source instanceof ObjectNode object) {
      builder.merge(begin, object, copies.ofMembers(object, depth + 1));
    } else {
      builder.warn(
          source.line(), source.column(), "a merge key without an object", "merge an alias");
    }
  }

  private Node named(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Node node = anchors.get(name);
    if (node == null) {
      throw builder.refuse(
          line(alias),
          column(alias),
          "the alias *" + name + " has no anchor before it",
          "define &" + name + " above");
    }
    return node;
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }
}

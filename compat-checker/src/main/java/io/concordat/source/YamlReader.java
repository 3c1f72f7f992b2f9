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
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text into a tree. An alias becomes a copy of what it names; how much all copies
 * may add is limited, so that nested aliases cannot fill the memory.
 */
final class YamlReader {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();

  private final TreeBuilder builder;
  private final Limits limits;
  private final ParserImpl events;
  private final Map<String, Node> anchors = new HashMap<>();
  private int aliased;

  private YamlReader(TreeBuilder builder, Limits limits, ParserImpl events) {
    this.builder = builder;
    this.limits = limits;
    this.events = events;
  }

  /** Reads the first document of the text. */
  static Node read(String text, TreeBuilder builder, Limits limits) {
    YamlReader reader =
        new YamlReader(builder, limits, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
    try {
      return reader.document();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      throw builder.refuse(
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          "not YAML: " + e.getProblem(),
          "mend the text here or just before");
    } catch (ReaderException e) {
      throw refuseCharacter(text, builder, e);
    }
  }

  private static SpecException refuseCharacter(
      String text, TreeBuilder builder, ReaderException e) {
    String before = text.substring(0, text.offsetByCodePoints(0, Math.max(0, e.getPosition())));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return builder.refuse(
        line,
        before.length() - before.lastIndexOf('\n'),
        String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
        "remove or escape it");
  }

  private Node document() {
    events.next(); // stream start
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw builder.refuse(1, 1, "the document is empty", "give it content");
    }
    events.next(); // document start
    Node root = value(events.next(), null, 0);
    events.next(); // document end
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      Event next = events.peekEvent();
      builder.warn(line(next), column(next), "a second YAML document", "keep one document a file");
    }
    return root;
  }

  /**
   * @param name the event of the member's name, whose place the value takes; null in arrays
   */
  private Node value(Event event, @Nullable Event name, int depth) {
    int line = line(name == null ? event : name);
    int column = column(name == null ? event : name);
    builder.checkDepth(depth, line, column);
    if (event instanceof AliasEvent alias) {
      return copy(named(alias), line, column, depth);
    }
    Node node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, line, column);
    } else if (event instanceof SequenceStartEvent) {
      node = array(line, column, depth);
    } else if (event instanceof MappingStartEvent) {
      node = object(line, column, depth);
    } else {
      throw new IllegalStateException("unexpected event " + event);
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private ScalarNode scalar(ScalarEvent event, int line, int column) {
    String text = event.getValue();
    String tag = event.getTag().orElse("");
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    ScalarNode.Kind kind =
        tag.isEmpty() && plain || tag.startsWith("tag:yaml.org,2002:") && !tag.endsWith(":str")
            ? YamlScalar.kind(text)
            : ScalarNode.Kind.STRING;
    return builder.scalar(line, column, kind, YamlScalar.canonical(kind, text));
  }

  private Node array(int line, int column, int depth) {
    List<Node> elements = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      elements.add(value(events.next(), null, depth + 1));
    }
    events.next();
    return builder.array(line, column, elements);
  }

  private Node object(int line, int column, int depth) {
    TreeBuilder.Members members = builder.new Members();
    List<Node> merged = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event name = events.next();
      if (!(name instanceof ScalarEvent key)) {
        throw builder.refuse(
            line(name), column(name), "a key that is not text", "use a string as the key");
      }
      Node value = value(events.next(), name, depth + 1);
      if (key.getValue().equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
        merged.add(value);
      } else {
        members.add(key.getValue(), line(name), column(name), value);
      }
    }
    events.next();
    merged.forEach(source -> merge(source, members, depth));
    return builder.object(line, column, members);
  }

  /** YAML 1.1's merge key, which many hand-written specifications use. */
  private void merge(Node source, TreeBuilder.Members members, int depth) {
    if (source instanceof ArrayNode several) {
      several.elements().forEach(one -> merge(one, members, depth));
    } else if (source instanceof ObjectNode object) {
      List<Node> copies = new ArrayList<>();
      for (int i = 0; i < object.size(); i++) {
        Node value = object.value(i);
        copies.add(copy(value, value.line(), value.column(), depth + 1));
      }
      members.merge(object, copies);
    } else {
      builder.warn(
          source.line(), source.column(), "a merge key without an object", "merge an alias");
    }
  }

  private Node named(AliasEvent alias) {
    Node node = anchors.get(alias.getAlias().getValue());
    if (node == null) {
      throw builder.refuse(
          line(alias),
          column(alias),
          "the alias *" + alias.getAlias().getValue() + " has no anchor before it",
          "define &" + alias.getAlias().getValue() + " above");
    }
    return node;
  }

  private Node copy(Node node, int line, int column, int depth) {
    builder.checkDepth(depth, line, column);
    if (++aliased > limits.aliasedNodes()) {
      throw builder.refuse(
          line,
          column,
          "aliases expand to more than " + limits.aliasedNodes() + " values",
          "write the values out or use $ref");
    }
    if (node instanceof ScalarNode scalar) {
      return builder.scalar(line, column, scalar.kind(), scalar.text());
    }
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>();
      for (Node element : array.elements()) {
        elements.add(copy(element, element.line(), element.column(), depth + 1));
      }
      return builder.array(line, column, elements);
    }
    ObjectNode object = (ObjectNode) node;
    TreeBuilder.Members members = builder.new Members();
    for (int i = 0; i < object.size(); i++) {
      Node value = object.value(i);
      Node copied = copy(value, value.line(), value.column(), depth + 1);
      members.add(object.name(i), copied.line(), copied.column(), copied);
    }
    return builder.object(line, column, members);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }
}

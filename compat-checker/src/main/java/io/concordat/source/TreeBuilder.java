package io.concordat.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the nodes of one document within its limits and collects what is wrong on the way. The
 * values of the containers that are still open lie on one stack.
 *
 * <p>A name that occurs twice in an object is a mistake in JSON (RFC 8259 §4) and in YAML (1.2.2
 * §3.2.1.3). Where both values say the same it is a warning, since nothing can be misunderstood;
 * where they differ it is an error, because readers disagree about which of them holds.
 */
final class TreeBuilder {

  private final Document document;
  private final Limits limits;
  private final List<Problem> problems;
  private String[] names = new String[256];
  private Node[] values = new Node[256];
  private int top;
  private int nodes;

  TreeBuilder(Document document, Limits limits, List<Problem> problems) {
    this.document = document;
    this.limits = limits;
    this.problems = problems;
  }

  ScalarNode scalar(int line, int column, ScalarNode.Kind kind, String text) {
    count(line, column);
    if (kind == ScalarNode.Kind.NUMBER && !Numbers.isReasonable(text)) {
      warn(
          line,
          column,
          "a number with more than " + Numbers.DIGITS + " digits is read as text",
          "write a smaller number");
      return new ScalarNode(document, line, column, ScalarNode.Kind.STRING, text);
    }
    return new ScalarNode(document, line, column, kind, text);
  }

  /** Begins an array or object; its values are those added until it is made. */
  int begin() {
    return top;
  }

  /** Adds an element to the innermost open array. */
  void add(Node element) {
    add("", element);
  }

  /** Adds a member to the innermost open object. */
  void add(String name, Node value) {
    document.meet(name, value);
    if (top == values.length) {
      names = Arrays.copyOf(names, top * 2);
      values = Arrays.copyOf(values, top * 2);
    }
    names[top] = name;
    values[top++] = value;
  }

  ArrayNode array(int begin, int line, int column) {
    count(line, column);
    ArrayNode node = new ArrayNode(document, line, column, Arrays.copyOfRange(values, begin, top));
    top = begin;
    return node;
  }

  ObjectNode object(int begin, int line, int column) {
    count(line, column);
    Map<String, Node> index = Map.of();
    if (top - begin > ObjectNode.SMALL) {
      index = dropRepeatedOfMany(begin);
    } else {
      dropRepeatedOfFew(begin);
    }
    ObjectNode node =
        new ObjectNode(
            document,
            line,
            column,
            Arrays.copyOfRange(names, begin, top),
            Arrays.copyOfRange(values, begin, top),
            index);
    top = begin;
    return node;
  }

  /** Adds the members of an object that a YAML merge key names, except the names given already. */
  void merge(int begin, ObjectNode other, List<Node> copies) {
    Set<String> own = new HashSet<>(Arrays.asList(names).subList(begin, top));
    for (int i = 0; i < other.size(); i++) {
      if (own.add(other.name(i))) {
        add(other.name(i), copies.get(i));
      }
    }
  }

  /** Refuses a document that nests deeper than the limit, before any stack overflows. */
  void checkDepth(int depth, int line, int column) {
    if (depth > limits.depth()) {
      throw refuse(
          line, column, "nested deeper than " + limits.depth() + " levels", "flatten the document");
    }
  }

  /** Adds a warning about this place. */
  void warn(int line, int column, String what, String repair) {
    problems.add(Problem.warning(at(line, column), what, repair));
  }

  /** The end of all reading: what cannot be parsed has no tree. */
  SpecException refuse(int line, int column, String what, String repair) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(Problem.error(at(line, column), what, repair));
    return new SpecException(all);
  }

  private Map<String, Node> dropRepeatedOfMany(int begin) {
    Map<String, Node> index = new HashMap<>((top - begin) * 2);
    int kept = begin;
    for (int i = begin; i < top; i++) {
      Node earlier = index.putIfAbsent(names[i], values[i]);
      kept = keepUnlessRepeated(i, kept, earlier != null, earlier == null ? values[i] : earlier);
    }
    top = kept;
    return index;
  }

  private void dropRepeatedOfFew(int begin) {
    int kept = begin;
    for (int i = begin; i < top; i++) {
      int earlier = begin;
      while (earlier < kept && !names[earlier].equals(names[i])) {
        earlier++;
      }
      kept = keepUnlessRepeated(i, kept, earlier < kept, values[earlier]);
    }
    top = kept;
  }

  private int keepUnlessRepeated(int i, int kept, boolean isRepeated, Node earlier) {
    if (isRepeated) {
      problems.add(repeated(names[i], earlier, values[i]));
      return kept;
    }
    names[kept] = names[i];
    values[kept] = values[i];
    return kept + 1;
  }

  private Problem repeated(String name, Node earlier, Node later) {
    Location at = at(later.line(), later.column());
    String what = "duplicate key \"" + name + "\", first on line " + earlier.line();
    return earlier.toJson().equals(later.toJson())
        ? Problem.warning(at, what + ", with the same value", "keep one of the two")
        : Problem.error(at, what + ", with another value", "keep one of the two");
  }

  private void count(int line, int column) {
    if (++nodes > limits.nodes()) {
      throw refuse(
          line, column, "more than " + limits.nodes() + " values", "split the document into files");
    }
  }

  private Location at(int line, int column) {
    return new Location(document.file(), line, column, "");
  }
}

package io.concordat.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the nodes of one document within its limits and collects what is wrong on the way. */
final class TreeBuilder {

  private final Document document;
  private final Limits limits;
  private final List<Problem> problems;
  private int nodes;

  TreeBuilder(Document document, Limits limits, List<Problem> problems) {
    this.document = document;
    this.limits = limits;
    this.problems = problems;
  }

  ScalarNode scalar(int line, int column, ScalarNode.Kind kind, String text) {
    count(line, column);
    return new ScalarNode(document, line, column, kind, text);
  }

  ArrayNode array(int line, int column, List<Node> elements) {
    count(line, column);
    return new ArrayNode(document, line, column, elements);
  }

  ObjectNode object(int line, int column, Members members) {
    count(line, column);
    return new ObjectNode(document, line, column, members.names, members.values);
  }

  /** Refuses a document that nests deeper than the limit, before any stack overflows. */
  void checkDepth(int depth, int line, int column) {
    if (depth > limits.depth()) {
      throw new SpecException(
          Problem.error(
              at(line, column),
              "nested deeper than " + limits.depth() + " levels",
              "flatten the document"));
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

  private void count(int line, int column) {
    if (++nodes > limits.nodes()) {
      throw refuse(
          line, column, "more than " + limits.nodes() + " values", "split the document into files");
    }
  }

  private Location at(int line, int column) {
    return new Location(document.file(), line, column, "");
  }

  /** The members of an object while it is being read. */
  final class Members {

    /** Below this size, looking through a list finds a duplicate as fast as a table. */
    private static final int SMALL = 8;

    private final List<String> names = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** Adds a member; a name that is there already is reported with both lines and kept once. */
    void add(String name, int line, int column, Node value) {
      int earlier = position(name);
      if (earlier >= 0) {
        problems.add(
            Problem.error(
                at(line, column),
                "duplicate key \"" + name + "\", first on line " + values.get(earlier).line(),
                "keep one of the two"));
        return;
      }
      if (names.size() >= SMALL) {
        positions.put(name, names.size());
      }
      names.add(name);
      values.add(value);
    }

    /** Adds what a YAML merge key brings: names that the object has itself win. */
    void merge(ObjectNode other, List<Node> copies) {
      for (int i = 0; i < other.size(); i++) {
        if (position(other.name(i)) < 0) {
          add(other.name(i), copies.get(i).line(), copies.get(i).column(), copies.get(i));
        }
      }
    }

    private int position(String name) {
      int first = names.subList(0, Math.min(SMALL, names.size())).indexOf(name);
      return first >= 0 ? first : positions.getOrDefault(name, -1);
    }
  }
}

package io.concordat.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a declaration, sorted by what they are: a message mixes them as it likes. */
final class ProtoBody {

  private record Member(String name, Node value) {}

  private final Map<String, Node> single = new LinkedHashMap<>();
  private final Map<String, List<Node>> lists = new LinkedHashMap<>();
  private final Map<String, List<Member>> sections = new LinkedHashMap<>();
  private final Map<String, Integer> optionCounts = new HashMap<>();

  /** Sets a member of which there is one. */
  void set(String name, Node value) {
    single.put(name, value);
  }

  boolean has(String name) {
    return single.containsKey(name);
  }

  /** Adds an element to a list, such as the imports. */
  void append(String list, Node value) {
    lists.computeIfAbsent(list, l -> new ArrayList<>()).add(value);
  }

  /** Adds a named member to a section, such as the fields. */
  void add(String section, String name, Node value) {
    sections.computeIfAbsent(section, s -> new ArrayList<>()).add(new Member(name, value));
  }

  /** Adds an option; one that may be repeated gets a number. */
  void addOption(String name, Node value) {
    int count = optionCounts.merge(name, 1, Integer::sum);
    add("options", count == 1 ? name : name + " " + count, value);
  }

  /** The whole as an object of the tree. */
  ObjectNode build(TreeBuilder builder, int line, int column) {
    int begin = builder.begin();
    single.forEach(builder::add);
    lists.forEach(
        (name, values) -> {
          int from = builder.begin();
          values.forEach(builder::add);
          builder.add(name, builder.array(from, line, column));
        });
    sections.forEach(
        (name, members) -> {
          int from = builder.begin();
          members.forEach(member -> builder.add(member.name(), member.value()));
          builder.add(name, builder.object(from, line, column));
        });
    return builder.object(begin, line, column);
  }
}

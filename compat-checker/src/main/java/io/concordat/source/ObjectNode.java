package io.concordat.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object, its members in the order in which they are written. */
public final class ObjectNode extends Node {

  /** Up to this many members a search from the front beats a hash table. */
  static final int SMALL = 12;

  private final String[] names;
  private final Node[] values;
  private final Map<String, Node> index;
  private final long hash;

  /**
   * @param index from name to value; needed only for more than {@link #SMALL} members
   */
  ObjectNode(
      Document document,
      int line,
      int column,
      String[] names,
      Node[] values,
      Map<String, Node> index) {
    super(document, line, column);
    this.names = names;
    this.values = values;
    this.index = index;
    long sum = 0x0B;
    for (int i = 0; i < names.length; i++) {
      adopt(values[i]);
      sum += mix(names[i].hashCode() ^ Long.rotateLeft(values[i].contentHash(), 17));
    }
    this.hash = mix(sum);
  }

  /** The members' names, in order. */
  public List<String> names() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  public int size() {
    return names.length;
  }

  public String name(int i) {
    return names[i];
  }

  public Node value(int i) {
    return values[i];
  }

  @Override
  public Optional<Node> get(String name) {
    return Optional.ofNullable(find(name));
  }

  /** The member of this name; null if there is none. */
  @Nullable Node find(String name) {
    if (names.length > SMALL) {
      return index.get(name);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public String text() {
    return "an object";
  }

  @Override
  public Json toJson() {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      members.put(names[i], values[i].toJson());
    }
    return new Json.Obj(members);
  }

  @Override
  public long contentHash() {
    return hash;
  }

  @Override
  String tokenOf(Node child) {
    return names[position(values, child)];
  }
}

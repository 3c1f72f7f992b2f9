package io.concordat.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object, its members in the order in which they are written. */
public final class ObjectNode extends Node {

  /** Up to this many members a search from the front beats a hash table. */
  private static final int SMALL = 12;

  private final String[] names;
  private final Node[] values;
  private final long hash;
  private @Nullable Map<String, Node> index;

  ObjectNode(Document document, int line, int column, List<String> names, List<Node> values) {
    super(document, line, column);
    this.names = names.toArray(String[]::new);
    this.values = values.toArray(Node[]::new);
    long sum = 0x0B;
    for (int i = 0; i < this.names.length; i++) {
      adopt(this.values[i]);
      sum += mix(hash(this.names[i]) ^ Long.rotateLeft(this.values[i].contentHash(), 17));
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
    if (names.length > SMALL) {
      return Optional.ofNullable(index().get(name));
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return Optional.of(values[i]);
      }
    }
    return Optional.empty();
  }

  private Map<String, Node> index() {
    Map<String, Node> found = index;
    if (found == null) {
      found = new HashMap<>(names.length * 2);
      for (int i = 0; i < names.length; i++) {
        found.put(names[i], values[i]);
      }
      index = found;
    }
    return found;
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
    for (int i = 0; i < values.length; i++) {
      if (values[i] == child) {
        return names[i];
      }
    }
    throw new IllegalStateException("not a member of this object: " + child.text());
  }
}

package io.concordat.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An array. */
public final class ArrayNode extends Node {

  private final Node[] elements;
  private final long hash;

  ArrayNode(Document document, int line, int column, Node[] elements) {
    super(document, line, column);
    this.elements = elements;
    long h = 0x0A;
    for (Node element : elements) {
      adopt(element);
      h = mix(h * 31 + element.contentHash());
    }
    this.hash = h;
  }

  /** The elements, in order. */
  public List<Node> elements() {
    return Collections.unmodifiableList(Arrays.asList(elements));
  }

  public int size() {
    return elements.length;
  }

  public Node value(int i) {
    return elements[i];
  }

  @Override
  public String text() {
    return "an array";
  }

  @Override
  public Json toJson() {
    return new Json.Arr(elements().stream().map(Node::toJson).toList());
  }

  @Override
  public long contentHash() {
    return hash;
  }

  @Override
  String tokenOf(Node child) {
    return Integer.toString(position(elements, child));
  }
}

package io.concordat.source;

import java.math.BigDecimal;
import java.util.Optional;

/** A string, number, boolean or null. */
public final class ScalarNode extends Node {

  /** The JSON type of a scalar. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final Kind kind;
  private final String text;

  ScalarNode(Document document, int line, int column, Kind kind, String text) {
    super(document, line, column);
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isString() {
    return kind == Kind.STRING;
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Optional<BigDecimal> number() {
    return kind == Kind.NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  @Override
  public Json toJson() {
    return switch (kind) {
      case STRING -> new Json.Str(text);
      case NUMBER -> new Json.Num(new BigDecimal(text));
      case BOOLEAN -> Json.Bool.of(text.equals("true"));
      case NULL -> Json.NULL;
    };
  }

  @Override
  public long contentHash() {
    return mix(text.hashCode() * 31L + text.length() * 4L + kind.ordinal());
  }

  @Override
  String tokenOf(Node child) {
    throw new IllegalStateException("a scalar has no children: " + child.text());
  }
}

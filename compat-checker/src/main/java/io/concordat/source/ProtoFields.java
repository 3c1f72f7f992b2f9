package io.concordat.source;

import io.concordat.source.ProtoScanner.Kind;
import io.concordat.source.ProtoScanner.Token;
import java.util.Locale;

/** Reads what all fields have: label, type, name, number and options. */
final class ProtoFields {

  private final ProtoWords in;
  private final TreeBuilder builder;
  private final ProtoOptions options;

  ProtoFields(ProtoWords in, TreeBuilder builder, ProtoOptions options) {
    this.in = in;
    this.builder = builder;
    this.options = options;
  }

  /** Reads a field up to what ends it, and returns its name. */
  Token head(ProtoBody field) {
    Token label = in.peek();
    if (label.is("optional") || label.is("required") || label.is("repeated")) {
      in.take();
      field.set("label", text(label, label.text()));
    }
    Token at = in.peek();
    if (at.kind() != Kind.NAME && !at.is(".")) {
      throw in.unexpected("a field, or \"}\"");
    }
    type(field, at);
    Token name = in.name("the name of the field");
    in.expect("=");
    field.set("number", in.integer("the number of the field"));
    if (in.skip("[")) {
      options.list(field);
    }
    return name;
  }

  private void type(ProtoBody field, Token at) {
    String type = in.fullName("the type of the field");
    if (type.equals("map") && in.skip("<")) {
      field.set("key", text(in.peek(), in.fullName("the type of the keys")));
      in.expect(",");
      field.set("value", text(in.peek(), in.fullName("the type of the values")));
      in.expect(">");
    } else if (type.equals("group")) {
      field.set("group", builder.scalar(at.line(), at.column(), ScalarNode.Kind.BOOLEAN, "true"));
      type = in.peek().text();
    }
    field.set("type", text(at, type));
  }

  /** The field of a group has the message's name in small letters (proto2, "Groups"). */
  String nameOf(ProtoBody field, Token name) {
    return field.has("group") ? name.text().toLowerCase(Locale.ROOT) : name.text();
  }

  ScalarNode text(Token at, String value) {
    return builder.scalar(at.line(), at.column(), ScalarNode.Kind.STRING, value);
  }
}

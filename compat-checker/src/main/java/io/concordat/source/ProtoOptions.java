package io.concordat.source;

import io.concordat.source.ProtoScanner.Kind;
import io.concordat.source.ProtoScanner.Token;

/** Reads options and comments. */
final class ProtoOptions {

  private final ProtoWords in;
  private final TreeBuilder builder;

  ProtoOptions(ProtoWords in, TreeBuilder builder) {
    this.in = in;
    this.builder = builder;
  }

  /** Adds the comment before a declaration, if there is one. */
  void comment(ProtoBody body, Token start) {
    set(body, start, start.leading());
  }

  /** Adds the comment behind a declaration on its line, unless one stands before it. */
  void trailingComment(ProtoBody body) {
    if (!body.has("comment")) {
      set(body, in.peek(), in.peek().trailing());
    }
  }

  private void set(ProtoBody body, Token at, String comment) {
    if (!comment.isEmpty()) {
      body.set("comment", builder.scalar(at.line(), at.column(), ScalarNode.Kind.STRING, comment));
    }
  }

  /** An option statement behind its keyword. */
  void statement(ProtoBody body) {
    option(body);
    in.expect(";");
  }

  /** Options in brackets behind the opening one. */
  void list(ProtoBody body) {
    do {
      option(body);
    } while (in.skip(","));
    in.expect("]");
  }

  private void option(ProtoBody body) {
    Token at = in.peek();
    StringBuilder name = new StringBuilder(part());
    while (in.skip(".")) {
      name.append('.').append(part());
    }
    in.expect("=");
    if (name.toString().equals("features") && in.skip("{")) {
      features(body);
    } else {
      body.addOption(name.toString(), value(at));
    }
  }

  /** A message of features is the same as a list of them (editions, "Features"). */
  private void features(ProtoBody body) {
    while (!in.skip("}")) {
      Token name = in.name("the name of a feature");
      in.expect(":");
      body.addOption("features." + name.text(), value(name));
      if (!in.skip(",")) {
        in.skip(";");
      }
    }
  }

  private String part() {
    if (!in.skip("(")) {
      return in.name("the name of an option").text();
    }
    String name = in.fullName("the name of an option");
    in.expect(")");
    return "(" + name + ")";
  }

  /** A value, which stands where its option's name does. */
  private Node value(Token at) {
    Token token = in.peek();
    if (token.is("{") || token.is("[")) {
      return aggregate(at);
    }
    if (token.kind() == Kind.STRING) {
      return scalar(at, ScalarNode.Kind.STRING, in.string("").text());
    }
    String sign = in.skip("-") ? "-" : "";
    Token word = in.peek();
    if (word.kind() != Kind.NAME && word.kind() != Kind.NUMBER) {
      throw in.unexpected("the value of the option");
    }
    in.take();
    boolean isTruth = word.is("true") || word.is("false");
    return scalar(
        at, isTruth ? ScalarNode.Kind.BOOLEAN : ScalarNode.Kind.STRING, sign + word.text());
  }

  /** A message in text format; what it says is compared word by word. */
  private Node aggregate(Token at) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    do {
      Token token = in.take();
      if (token.kind() == Kind.END) {
        throw in.unexpected("the end of the option's value");
      }
      depth += token.is("{") || token.is("[") ? 1 : token.is("}") || token.is("]") ? -1 : 0;
      text.append(token.kind() == Kind.STRING ? "\"" + token.text() + "\"" : token.text());
      text.append(' ');
    } while (depth > 0);
    return scalar(at, ScalarNode.Kind.STRING, text.toString().strip());
  }

  private ScalarNode scalar(Token at, ScalarNode.Kind kind, String text) {
    return builder.scalar(at.line(), at.column(), kind, text);
  }
}

package io.concordat.source;

import io.concordat.source.ProtoScanner.Token;

/** Reads services and their methods. */
final class ProtoServices {

  private final ProtoWords in;
  private final TreeBuilder builder;
  private final ProtoOptions options;

  ProtoServices(ProtoWords in, TreeBuilder builder, ProtoOptions options) {
    this.in = in;
    this.builder = builder;
    this.options = options;
  }

  /** A service behind its keyword. */
  void service(ProtoBody file, Token start) {
    Token name = in.name("the name of the service");
    ProtoBody service = new ProtoBody();
    options.comment(service, start);
    in.expect("{");
    while (!in.skip("}")) {
      Token first = in.peek();
      if (in.skip("option")) {
        options.statement(service);
      } else if (in.skip("rpc")) {
        method(service, first);
      } else if (!in.skip(";")) {
        throw in.unexpected("\"rpc\"");
      }
    }
    file.add("services", name.text(), service.build(builder, name.line(), name.column()));
  }

  private void method(ProtoBody service, Token start) {
    Token name = in.name("the name of the method");
    ProtoBody method = new ProtoBody();
    options.comment(method, start);
    side(method, "request");
    in.expect("returns");
    side(method, "response");
    if (in.skip("{")) {
      while (!in.skip("}")) {
        if (!in.skip(";")) {
          in.expect("option");
          options.statement(method);
        }
      }
    } else {
      in.expect(";");
      options.trailingComment(method);
    }
    service.add("methods", name.text(), method.build(builder, name.line(), name.column()));
  }

  private void side(ProtoBody method, String side) {
    in.expect("(");
    Token at = in.peek();
    boolean isStream = at.is("stream");
    if (isStream) {
      in.take();
    }
    // A message may be called stream, too.
    boolean isName = isStream && in.isNext(")");
    String message = isName ? at.text() : in.fullName("the name of a message");
    method.set(side, builder.scalar(at.line(), at.column(), ScalarNode.Kind.STRING, message));
    if (isStream && !isName) {
      method.set(
          side + "Stream", builder.scalar(at.line(), at.column(), ScalarNode.Kind.BOOLEAN, "true"));
    }
    in.expect(")");
  }
}

package io.concordat.source;

import io.concordat.source.ProtoScanner.Kind;
import io.concordat.source.ProtoScanner.Token;

/**
 * Reads a {@code .proto} file (proto2, proto3 and editions) into a tree, so that it is located,
 * bounded and compared as every other document is. The member {@code protobuf} of the root names
 * the syntax or edition; {@code messages}, {@code enums} and {@code services} hold the declarations
 * by name.
 *
 * <p>Written by hand: parsers of others do not know where an option stands, put no bound to
 * nesting, or are no public API.
 */
final class ProtoReader {

  /** In the syntaxes before it, {@code export} and {@code local} are names as others are. */
  private static final String FIRST_WITH_VISIBILITY = "2024";

  private final ProtoWords in;
  private final TreeBuilder builder;
  private final ProtoFields fields;
  private final ProtoOptions options;
  private final ProtoServices services;
  private boolean hasVisibility;

  private ProtoReader(String text, TreeBuilder builder) {
    this.in = new ProtoWords(text, builder);
    this.builder = builder;
    this.options = new ProtoOptions(in, builder);
    this.fields = new ProtoFields(in, builder, options);
    this.services = new ProtoServices(in, builder, options);
  }

  static Node read(String text, TreeBuilder builder) {
    return new ProtoReader(text, builder).file();
  }

  private Node file() {
    ProtoBody file = new ProtoBody();
    Token first = in.peek();
    file.set("protobuf", syntax());
    options.comment(file, first);
    while (!in.isAtEnd()) {
      topLevel(file);
    }
    return file.build(builder, 1, 1);
  }

  private Node syntax() {
    Token at = in.peek();
    if (!in.skip("syntax") && !in.skip("edition")) {
      // Language specification: a file without a syntax is proto2.
      return builder.scalar(at.line(), at.column(), ScalarNode.Kind.STRING, "proto2");
    }
    in.expect("=");
    Token name = in.string("the syntax in quotes");
    hasVisibility = at.is("edition") && name.text().compareTo(FIRST_WITH_VISIBILITY) >= 0;
    in.expect(";");
    return builder.scalar(at.line(), at.column(), ScalarNode.Kind.STRING, name.text());
  }

  private void topLevel(ProtoBody file) {
    Token start = in.peek();
    if (in.skip(";")) {
      return;
    }
    if (in.skip("import")) {
      importing(file);
    } else if (in.skip("package")) {
      String name = in.fullName("the name of the package");
      file.set(
          "package", builder.scalar(start.line(), start.column(), ScalarNode.Kind.STRING, name));
      in.expect(";");
    } else if (in.skip("service")) {
      services.service(file, start);
    } else if (!declaration(file, start, 1)) {
      throw in.unexpected("\"message\", \"enum\", \"service\" or another declaration");
    }
  }

  private void importing(ProtoBody file) {
    boolean isPublic = in.skip("public");
    if (!isPublic && !in.skip("weak")) {
      in.skip("option");
    }
    Token path = in.string("the path of a file in quotes");
    in.expect(";");
    Node node = builder.scalar(path.line(), path.column(), ScalarNode.Kind.STRING, path.text());
    file.append(isPublic ? "publicImports" : "imports", node);
  }

  /** What may stand in a file and in a message alike; false if this is something else. */
  private boolean declaration(ProtoBody body, Token start, int depth) {
    if (in.skip("message")) {
      message(body, start, depth);
    } else if (in.skip("enum")) {
      enumeration(body, start);
    } else if (in.skip("option")) {
      options.statement(body);
    } else if (in.skip("extend")) {
      extend(body, start, depth);
    } else if (hasVisibility && (in.skip("export") || in.skip("local"))) {
      if (!in.isNext("message") && !in.isNext("enum")) {
        throw in.unexpected("\"message\" or \"enum\"");
      }
      return declaration(body, start, depth);
    } else {
      return false;
    }
    return true;
  }

  private void message(ProtoBody outer, Token start, int depth) {
    Token name = in.name("the name of the message");
    builder.checkDepth(depth * 2, name.line(), name.column());
    ProtoBody body = new ProtoBody();
    options.comment(body, start);
    in.expect("{");
    messageBody(body, depth);
    outer.add("messages", name.text(), body.build(builder, name.line(), name.column()));
  }

  /** The members of a message and its closing brace. */
  private void messageBody(ProtoBody body, int depth) {
    while (!in.skip("}")) {
      Token start = in.peek();
      if (in.skip(";")) {
        continue;
      }
      if (in.skip("reserved")) {
        ranges(body, "reserved");
      } else if (in.skip("extensions")) {
        ranges(body, "extensions");
      } else if (in.skip("oneof")) {
        oneof(body, start, depth);
      } else if (!declaration(body, start, depth + 1)) {
        field(body, body, start, "", depth);
      }
    }
  }

  private void oneof(ProtoBody message, Token start, int depth) {
    Token name = in.name("the name of the oneof");
    ProtoBody oneof = new ProtoBody();
    options.comment(oneof, start);
    in.expect("{");
    while (!in.skip("}")) {
      Token first = in.peek();
      if (in.skip("option")) {
        options.statement(oneof);
      } else if (!in.skip(";")) {
        field(message, message, first, name.text(), depth);
      }
    }
    message.add("oneofs", name.text(), oneof.build(builder, name.line(), name.column()));
  }

  /**
   * A field, or a group: a field and its message in one.
   *
   * @param scope takes the message of a group
   */
  private void field(ProtoBody holder, ProtoBody scope, Token start, String oneof, int depth) {
    ProtoBody field = new ProtoBody();
    options.comment(field, start);
    if (!oneof.isEmpty()) {
      field.set("oneof", fields.text(start, oneof));
    }
    Token name = fields.head(field);
    if (field.has("group")) {
      builder.checkDepth(depth * 2, name.line(), name.column());
      ProtoBody group = new ProtoBody();
      in.expect("{");
      messageBody(group, depth + 1);
      scope.add("messages", name.text(), group.build(builder, name.line(), name.column()));
    } else {
      in.expect(";");
      options.trailingComment(field);
    }
    holder.add(
        "fields", fields.nameOf(field, name), field.build(builder, name.line(), name.column()));
  }

  private void extend(ProtoBody outer, Token start, int depth) {
    ProtoBody extend = new ProtoBody();
    options.comment(extend, start);
    Token at = in.peek();
    extend.set("type", fields.text(at, in.fullName("the name of the message to extend")));
    in.expect("{");
    while (!in.skip("}")) {
      if (!in.skip(";")) {
        field(extend, outer, in.peek(), "", depth);
      }
    }
    outer.append("extends", extend.build(builder, at.line(), at.column()));
  }

  private void ranges(ProtoBody body, String list) {
    do {
      Token at = in.peek();
      if (at.kind() == Kind.STRING || at.kind() == Kind.NAME) {
        String name = at.kind() == Kind.STRING ? in.string("").text() : in.take().text();
        body.append(list + "Names", fields.text(at, name));
      } else {
        body.append(list, fields.text(at, range()));
      }
    } while (in.skip(","));
    if (in.skip("[")) {
      options.list(new ProtoBody());
    }
    in.expect(";");
  }

  private String range() {
    String from = in.integer("a number or a name in quotes").text();
    if (!in.skip("to")) {
      return from + ".." + from;
    }
    return from + ".." + (in.skip("max") ? "max" : in.integer("a number or \"max\"").text());
  }

  private void enumeration(ProtoBody outer, Token start) {
    Token name = in.name("the name of the enum");
    ProtoBody body = new ProtoBody();
    options.comment(body, start);
    in.expect("{");
    while (!in.skip("}")) {
      if (in.skip("option")) {
        options.statement(body);
      } else if (in.skip("reserved")) {
        ranges(body, "reserved");
      } else if (!in.skip(";")) {
        enumValue(body);
      }
    }
    outer.add("enums", name.text(), body.build(builder, name.line(), name.column()));
  }

  private void enumValue(ProtoBody enumeration) {
    Token name = in.name("the name of a value");
    ProtoBody value = new ProtoBody();
    options.comment(value, name);
    in.expect("=");
    value.set("number", in.integer("a number"));
    if (in.skip("[")) {
      options.list(value);
    }
    in.expect(";");
    options.trailingComment(value);
    enumeration.add("values", name.text(), value.build(builder, name.line(), name.column()));
  }
}

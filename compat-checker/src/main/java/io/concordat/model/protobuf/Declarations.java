package io.concordat.model.protobuf;

import io.concordat.source.Node;
import io.concordat.source.ObjectReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages and enums of all files by full name, before their fields are understood. */
final class Declarations {

  /**
   * A message, an enum, or what extends a message.
   *
   * @param name full
   * @param features those that hold inside of it
   */
  record Declared(Node node, String name, Features features) {}

  /** A name is looked up in all scopes around it, each of which has a name as long as this. */
  private static final int LONGEST_NAME = 4_000;

  private final ObjectReader objects;
  private final Map<String, Declared> messages = new LinkedHashMap<>();
  private final Map<String, Declared> enums = new LinkedHashMap<>();
  private final List<Declared> extensions = new ArrayList<>();

  Declarations(ObjectReader objects) {
    this.objects = objects;
  }

  /** Takes note of all that a file declares. */
  void read(Node file) {
    Features features = Features.of(file.text("protobuf").orElse("")).at(file);
    read(file, file.text("package").orElse(""), features);
  }

  private void read(Node scope, String scopeName, Features features) {
    if (scopeName.length() > LONGEST_NAME) {
      objects.error(
          scope,
          "its name with the names around it is longer than " + LONGEST_NAME + " characters",
          "shorten them");
      return;
    }
    objects
        .members(scope, "messages")
        .forEach(
            (name, node) -> {
              Declared message = new Declared(node, in(scopeName, name), features.at(node));
              declare(messages, message);
              read(node, message.name(), message.features());
            });
    objects
        .members(scope, "enums")
        .forEach(
            (name, node) ->
                declare(enums, new Declared(node, in(scopeName, name), features.at(node))));
    objects
        .elements(scope, "extends")
        .forEach(node -> extensions.add(new Declared(node, scopeName, features)));
  }

  private void declare(Map<String, Declared> declared, Declared one) {
    Declared earlier = declared.putIfAbsent(one.name(), one);
    if (earlier != null) {
      objects.warn(
          one.node(),
          "\""
              + one.name()
              + "\" is declared a second time, first at "
              + earlier.node().location()
              + ", which is the one that counts",
          "give one of them another name or package");
    }
  }

  Map<String, Declared> messages() {
    return messages;
  }

  Map<String, Declared> enums() {
    return enums;
  }

  /** What extends messages, each with the name of the scope in which it stands. */
  List<Declared> extensions() {
    return extensions;
  }

  /**
   * The full name that a name means inside a scope, from the innermost one outwards (language
   * specification, "Name Resolution"); empty if it means nothing.
   */
  Optional<String> resolve(String name, String scope) {
    if (name.startsWith(".")) {
      return known(name.substring(1));
    }
    for (String at = scope; ; at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      Optional<String> found = known(in(at, name));
      if (found.isPresent() || at.isEmpty()) {
        return found;
      }
    }
  }

  private Optional<String> known(String name) {
    return messages.containsKey(name) || enums.containsKey(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  static String in(String scope, String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }
}

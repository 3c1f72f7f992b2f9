package io.concordat.maven.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for classes, each given once. */
final class ClassNames {

  /** What a class of this name would hide from the others of its package. */
  private static final Set<String> KNOWN =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Deprecated",
          "Double",
          "Enum",
          "Float",
          "Generated",
          "Integer",
          "Iterable",
          "List",
          "Long",
          "Map",
          "Number",
          "Object",
          "Override",
          "Record",
          "Set",
          "Short",
          "String",
          "StringBuilder",
          "System",
          "Void");

  private final Set<String> given = new HashSet<>();

  /** A class name made of the words of a text, and a number if it was given before. */
  String give(String text) {
    String plain = of(text);
    String name = KNOWN.contains(plain) ? plain + "_" : plain;
    for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "_" + i;
    }
    return name;
  }

  static String of(String text) {
    String name =
        Stream.of(text.split("[^\\p{L}\\p{Nd}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "_" + name : name;
  }
}

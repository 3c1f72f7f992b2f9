package io.concordat.stub.export;

import io.concordat.source.Json;
import java.util.Map;

/** Writes values as YAML that people can read. Texts are in quotes, whatever they look like. */
final class YamlText {

  private YamlText() {}

  static String of(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, 0, out);
    return out.toString().stripLeading() + "\n";
  }

  private static void write(Json value, int depth, StringBuilder out) {
    String indent = "\n" + "  ".repeat(depth);
    if (value instanceof Json.Obj object && !object.members().isEmpty()) {
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        out.append(indent).append(name(member.getKey())).append(':');
        write(member.getValue(), depth + 1, out);
      }
    } else if (value instanceof Json.Arr array && !array.elements().isEmpty()) {
      for (Json element : array.elements()) {
        out.append(indent).append('-');
        write(element, depth + 1, out);
      }
    } else {
      out.append(' ').append(value.text());
    }
  }

  private static String name(String name) {
    boolean isPlain =
        name.matches("[A-Za-z_][A-Za-z0-9_-]*")
            && !name.matches("(?i)y|n|yes|no|on|off|true|false|null");
    return isPlain ? name : Json.of(name).text();
  }
}

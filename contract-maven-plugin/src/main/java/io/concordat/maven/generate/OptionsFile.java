package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Options from a configuration file of a generator. */
public final class OptionsFile {

  private OptionsFile() {}

  /** Reads YAML or JSON. */
  public static GeneratorOptions read(Path file) throws IOException {
    try (Sources sources = new Sources(SourceOptions.in(file.toAbsolutePath().resolve("..")))) {
      Node root = sources.open(file.toAbsolutePath().toString()).root().root();
      if (!(root instanceof ObjectNode object)) {
        throw new IOException("it holds " + root.text() + ", not options by name");
      }
      return new GeneratorOptions(map(object));
    } catch (SpecException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Map<String, Object> map(ObjectNode object) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      map.put(object.name(i), value(object.value(i)));
    }
    return map;
  }

  private static Object value(Node node) {
    if (node instanceof ObjectNode object) {
      return map(object);
    }
    return node instanceof ArrayNode array
        ? array.elements().stream().map(OptionsFile::value).toList()
        : node.toJson();
  }
}

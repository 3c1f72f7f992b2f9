package io.concordat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one file into a {@link Document}: bytes to characters, characters to a tree. */
final class DocumentReader {

  private final Limits limits;

  DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads JSON, YAML or protobuf, whichever the content is.
   *
   * @param problems takes what is wrong but can be read
   * @throws SpecException when there is no tree to be had from the text
   */
  Document read(byte[] bytes, String file, String path, List<Problem> problems) {
    Document document = new Document(file, path);
    if (bytes.length > limits.bytes()) {
      throw new SpecException(
          Problem.error(
              Location.of(file),
              "larger than " + limits.bytes() + " bytes",
              "split it into several files"));
    }
    SpecText text = SpecText.decode(bytes);
    Stranger.in(text).ifPresent(stranger -> stranger.refuse(file));
    if (text.isGuessed()) {
      problems.add(
          Problem.warning(
              new Location(file, 1, 1, ""),
              "not valid UTF-8, read as windows-1252",
              "save it as UTF-8"));
    }
    document.finish(tree(text, document, problems));
    return document;
  }

  private Node tree(SpecText text, Document document, List<Problem> problems) {
    if (ProtoFile.is(document.path(), text)) {
      return ProtoReader.read(text.text(), new TreeBuilder(document, limits, problems));
    }
    String start = text.start(64).stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      Node root = YamlReader.read(text.text(), new TreeBuilder(document, limits, problems), limits);
      if (isNamedJson(document) && root instanceof ObjectNode) {
        problems.add(
            Problem.warning(
                new Location(document.file(), 1, 1, ""),
                "YAML in a file that is named .json",
                "name it .yaml"));
      }
      return root;
    }
    List<Problem> jsonProblems = new ArrayList<>();
    try {
      Node root = JsonReader.read(text.utf8(), new TreeBuilder(document, limits, jsonProblems));
      problems.addAll(jsonProblems);
      return root;
    } catch (SpecException notJson) {
      return yamlInstead(text, document, problems, notJson);
    }
  }

  /**
   * A brace may also begin a YAML flow mapping, but not in a file that calls itself JSON: there a
   * comment with slashes would pass for part of a YAML key. The likelier format's error is kept.
   */
  private Node yamlInstead(
      SpecText text, Document document, List<Problem> problems, SpecException notJson) {
    if (isNamedJson(document)) {
      throw notJson;
    }
    List<Problem> yamlProblems = new ArrayList<>();
    try {
      Node root =
          YamlReader.read(text.text(), new TreeBuilder(document, limits, yamlProblems), limits);
      problems.addAll(yamlProblems);
      return root;
    } catch (SpecException notYaml) {
      throw text.start(64).contains("\"") ? notJson : notYaml;
    }
  }

  private static boolean isNamedJson(Document document) {
    return document.path().toLowerCase(Locale.ROOT).endsWith(".json");
  }
}

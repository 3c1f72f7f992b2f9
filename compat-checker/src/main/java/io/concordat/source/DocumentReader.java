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
   * Reads JSON or YAML, whichever the content is.
   *
   * @param problems takes what is wrong but can be read
   * @throws SpecException when there is no tree to be had from the text
   */
  Document read(byte[] bytes, String file, String path, List<Problem> problems) {
    Document document = new Document(file, path);
    Location start = new Location(file, 1, 1, "");
    if (bytes.length > limits.bytes()) {
      throw new SpecException(
          Problem.error(
              start, "larger than " + limits.bytes() + " bytes", "split it into several files"));
    }
    SpecText decoded = SpecText.decode(bytes);
    if (decoded.isGuessed()) {
      problems.add(
          Problem.warning(start, "not valid UTF-8, read as windows-1252", "save it as UTF-8"));
    }
    document.finish(tree(decoded.text(), document, problems));
    return document;
  }

  private Node tree(String text, Document document, List<Problem> problems) {
    if (text.isBlank()) {
      throw new TreeBuilder(document, limits, problems)
          .refuse(1, 1, "the document is empty", "give it content");
    }
    boolean isJson = document.path().toLowerCase(Locale.ROOT).endsWith(".json");
    char first = text.stripLeading().charAt(0);
    if (!isJson && first != '{' && first != '[') {
      return YamlReader.read(text, new TreeBuilder(document, limits, problems), limits);
    }
    List<Problem> jsonProblems = new ArrayList<>();
    try {
      Node root = JsonReader.read(text, new TreeBuilder(document, limits, jsonProblems));
      problems.addAll(jsonProblems);
      return root;
    } catch (SpecException notJson) {
      return yamlInstead(text, document, problems, notJson);
    }
  }

  /** A brace may also begin a YAML flow mapping; the error of the likelier format is kept. */
  private Node yamlInstead(
      String text, Document document, List<Problem> problems, SpecException notJson) {
    List<Problem> yamlProblems = new ArrayList<>();
    try {
      Node root = YamlReader.read(text, new TreeBuilder(document, limits, yamlProblems), limits);
      problems.addAll(yamlProblems);
      return root;
    } catch (SpecException notYaml) {
      throw notJson;
    }
  }
}

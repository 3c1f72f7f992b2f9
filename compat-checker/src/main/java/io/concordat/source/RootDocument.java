package io.concordat.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the document of a folder that says which specification language it is written in. */
final class RootDocument {

  private static final Pattern SPOKEN_FOR = Pattern.compile("openapi|swagger|asyncapi");
  private static final Pattern SAYS =
      Pattern.compile("^[\\s{]*[\"']?(openapi|swagger|asyncapi)[\"']?\\s*:", Pattern.MULTILINE);
  private static final List<String> LANGUAGES = List.of("openapi", "swagger", "asyncapi");

  private RootDocument() {}

  /**
   * The place itself, or the one root document if it is a folder; a folder of {@code .proto} files
   * is a document as a whole.
   *
   * @throws IOException when the folder has no root document or several; the message names them
   */
  static Place in(Place place, Limits limits) throws IOException {
    List<String> files = place.tree().files(place.path());
    if (files.isEmpty()) {
      // A file has no folders either, and is the rule.
      return place.tree().folders(place.path()).isEmpty()
          ? place
          : ProtoFolder.place(place).orElse(place);
    }
    List<String> candidates = files.stream().filter(RootDocument::isDocument).toList();
    List<String> roots = new ArrayList<>();
    for (String name : candidates) {
      if (isRoot(place.tree(), TreePath.in(place.path(), name), limits)) {
        roots.add(name);
      }
    }
    if (roots.size() == 1) {
      return new Place(place.tree(), TreePath.in(place.path(), roots.get(0)));
    }
    if (!roots.isEmpty()) {
      throw several(roots);
    }
    return ProtoFolder.place(place).orElseThrow(() -> none(candidates));
  }

  private static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
  }

  private static boolean isRoot(SpecTree tree, String path, Limits limits) throws IOException {
    return language(tree, path, limits).isPresent();
  }

  /** The member by which a document says what it is; empty if it is part of another document. */
  static Optional<String> language(SpecTree tree, String path, Limits limits) throws IOException {
    if (ProtoFile.isNamed(path)) {
      return Optional.of("protobuf");
    }
    byte[] bytes = tree.read(path);
    // Latin 1 keeps every ASCII byte, and in UTF-16 the zero bytes between them go.
    String ascii = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (!SPOKEN_FOR.matcher(ascii).find()) {
      return Optional.empty();
    }
    try {
      Node root = new DocumentReader(limits).read(bytes, path, path, new ArrayList<>()).root();
      return LANGUAGES.stream().filter(language -> root.get(language).isPresent()).findFirst();
    } catch (SpecException unreadable) {
      // Whoever opens it is told what is wrong with it, unless another file is the root.
      return SAYS.matcher(ascii).results().map(said -> said.group(1)).findFirst();
    }
  }

  private static Unreadable none(List<String> candidates) {
    String looked =
        candidates.isEmpty()
            ? "it holds no .yaml, .yml, .json or .proto file"
            : "looked at " + some(candidates);
    return new Unreadable(
        "is a folder without a root document: " + looked,
        "name the file that has an \"openapi\", \"swagger\" or \"asyncapi\" member");
  }

  private static Unreadable several(List<String> roots) {
    return new Unreadable(
        "is a folder with several root documents: " + some(roots), "name one of them");
  }

  private static String some(List<String> names) {
    int most = 10;
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? first + " and " + (names.size() - most) + " more" : first;
  }
}

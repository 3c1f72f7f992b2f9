package io.concordat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Explains why a reference leads nowhere, and guesses what it was meant to name. */
final class LostReference {

  private LostReference() {}

  /**
   * Names the last place on the way that exists, and what is not there.
   *
   * @param from the root of the document or of the schema resource that the reference goes from
   */
  static String why(Reference reference, Node from) {
    String file = from.document().file();
    if (!reference.isPointer()) {
      String pointer = "/" + reference.fragment();
      boolean isSlashMissing = new Reference("", pointer).follow(from).isPresent();
      return "no $anchor in "
          + file
          + " has this name"
          + (isSlashMissing ? "; did you mean \"#" + pointer + "\"?" : "");
    }
    Node at = from;
    for (String token : reference.tokens()) {
      Optional<Node> next = Reference.child(at, token);
      if (next.isEmpty()) {
        return file
            + "#"
            + at.pointer()
            + " has no \""
            + token
            + "\""
            + guess(reference, at, token);
      }
      at = next.get();
    }
    return "the schemas around it have URIs of their own, which it does not go by";
  }

  private static String guess(Reference reference, Node at, String token) {
    List<String> tokens = reference.tokens();
    String name = tokens.get(tokens.size() - 1);
    List<String> elsewhere = places(at.document().root(), name);
    if (!elsewhere.isEmpty()) {
      return "; did you mean \"" + String.join("\" or \"", elsewhere) + "\"?";
    }
    return at instanceof ObjectNode object ? Nearest.didYouMean(token, object.names()) : "";
  }

  /** Where definitions of this name are, such as {@code #/components/schemas/NAME}. */
  private static List<String> places(Node root, String name) {
    List<String> places = new ArrayList<>();
    List<Node> holders = new ArrayList<>(values(root));
    root.get("components").ifPresent(components -> holders.addAll(values(components)));
    for (Node holder : holders) {
      holder.get(name).ifPresent(found -> places.add("#" + found.pointer()));
    }
    return places;
  }

  private static List<Node> values(Node node) {
    return node instanceof ObjectNode object
        ? IntStream.range(0, object.size()).mapToObj(object::value).toList()
        : List.of();
  }
}

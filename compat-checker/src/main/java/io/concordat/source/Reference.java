package io.concordat.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a {@code $ref}, taken apart.
 *
 * @param file the part before {@code #}, decoded; empty for the same document
 * @param fragment the part after it, decoded once: a JSON Pointer or an anchor
 */
record Reference(String file, String fragment) {

  /** Of two letters at least, since one letter is a drive. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:|//");

  static Reference parse(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new Reference(decode(text), "")
        : new Reference(decode(text.substring(0, hash)), decode(text.substring(hash + 1)));
  }

  /** The reference as somebody means it who does not know of percent-encoding. */
  static Reference literal(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new Reference(text, "")
        : new Reference(text.substring(0, hash), text.substring(hash + 1));
  }

  /** Whether this is a URI of a kind that is never followed. */
  static boolean isForeign(String path) {
    return SCHEME.matcher(path).lookingAt() && !NetworkTree.isUrl(path);
  }

  /** Whether the fragment is a JSON Pointer (RFC 6901) rather than an anchor. */
  boolean isPointer() {
    return fragment.isEmpty() || fragment.startsWith("/");
  }

  /**
   * The path of the file in its tree, or its URL, seen from a document. A path that begins with a
   * slash begins at the tree's root, since nothing above that is read.
   *
   * @param from the path of the document that refers, or its URL
   */
  String resolveAgainst(String from) {
    if (NetworkTree.isUrl(file) || isForeign(file)) {
      return file;
    }
    if (NetworkTree.isUrl(from)) {
      return resolveUrl(from);
    }
    return file.startsWith("/") ? TreePath.normal(file) : TreePath.in(TreePath.folder(from), file);
  }

  private String resolveUrl(String from) {
    try {
      return URI.create(from).resolve(new URI(null, null, file, null)).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return file;
    }
  }

  /** The parts of the pointer, unescaped (RFC 6901 §4). */
  List<String> tokens() {
    return fragment.isEmpty()
        ? List.of()
        : Arrays.stream(fragment.substring(1).split("/", -1))
            .map(token -> token.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  /** The value that the pointer names inside a document. */
  Optional<Node> follow(Node root) {
    Optional<Node> at = Optional.of(root);
    for (String token : tokens()) {
      at = at.flatMap(node -> child(node, token));
    }
    return at;
  }

  /** The member or element that one part of a pointer names. */
  static Optional<Node> child(Node node, String token) {
    if (node instanceof ArrayNode array) {
      return token.matches("0|[1-9][0-9]{0,8}")
          ? array.elements().stream().skip(Long.parseLong(token)).findFirst()
          : Optional.empty();
    }
    return node.get(token);
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      // URLDecoder also turns '+' into a space, which a URI reference does not mean.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}

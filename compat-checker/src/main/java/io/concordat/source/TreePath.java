package io.concordat.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths inside a {@link SpecTree}: parts with {@code /} between them. */
final class TreePath {

  private TreePath() {}

  /**
   * The path without {@code .}, empty parts, and {@code ..} behind a part. What climbs out of the
   * tree keeps its {@code ..} in front.
   */
  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The path of a name inside a folder, normal. */
  static String in(String folder, String name) {
    return normal(folder + "/" + name);
  }

  static boolean isOutside(String normalPath) {
    return normalPath.equals("..") || normalPath.startsWith("../");
  }

  /** The folder of a file; empty for the root. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The last part. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

package io.concordat.source;

import java.io.IOException;
import java.util.List;

/**
 * The files that a specification may consist of: a folder, a revision, an archive. Nothing outside
 * of it is ever read.
 */
public interface SpecTree {

  /**
   * The bytes of one file.
   *
   * @param path relative to the tree's root, {@code /} between the parts; one that begins with
   *     {@code ..} lies outside
   * @throws IOException when there is no such file or it lies outside of the tree; the message says
   *     which
   */
  byte[] read(String path) throws IOException;

  /** How a person names this file: the words of the command line, or a path that can be opened. */
  String display(String path);

  /**
   * The names of the files directly in a folder, in order; none if there is no such folder, or if
   * the tree does not know its files.
   *
   * @param folder its path, empty for the tree's root
   */
  default List<String> files(String folder) throws IOException {
    return List.of();
  }

  /**
   * The names of the folders directly in a folder, in order, without links to some; none if the
   * tree does not know them.
   *
   * @param folder its path, empty for the tree's root
   */
  default List<String> folders(String folder) throws IOException {
    return List.of();
  }
}

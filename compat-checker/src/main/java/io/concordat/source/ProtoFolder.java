package io.concordat.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A folder of {@code .proto} files as it would be with one more in it, which imports all the
 * others: a package is spread over files as its owners like.
 */
final class ProtoFolder implements SpecTree {

  /** What its syntax is called; no file that a person writes has it. */
  static final String SYNTAX = "folder";

  private static final int MOST_FILES = 20_000;

  private final SpecTree tree;
  private final String folder;
  private final String path;
  private final List<String> files;

  private ProtoFolder(SpecTree tree, String folder, List<String> files) {
    this.tree = tree;
    this.folder = folder;
    this.path = TreePath.in(folder, "<folder>.proto");
    this.files = files;
  }

  /** The folder as a document; empty if no {@code .proto} file is in it or below. */
  static Optional<Place> place(Place place) throws IOException {
    List<String> files = files(place);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    ProtoFolder folder = new ProtoFolder(place.tree(), place.path(), files);
    return Optional.of(new Place(folder, folder.path));
  }

  /** The paths of the files, seen from the folder, in order. */
  private static List<String> files(Place place) throws IOException {
    List<String> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(""));
    while (!open.isEmpty()) {
      String at = open.remove();
      String there = TreePath.in(place.path(), at);
      for (String name : place.tree().files(there)) {
        if (ProtoFile.isNamed(name)) {
          found.add(TreePath.in(at, name));
        }
      }
      for (String name : place.tree().folders(there)) {
        if (!name.startsWith(".")) {
          open.add(TreePath.in(at, name));
        }
      }
      if (found.size() + open.size() > MOST_FILES) {
        throw new Unreadable(
            "is a folder with more than " + MOST_FILES + " files and folders", "name one below it");
      }
    }
    return found.stream().sorted().toList();
  }

  @Override
  public byte[] read(String file) throws IOException {
    return file.equals(path) ? text() : tree.read(file);
  }

  private byte[] text() {
    StringBuilder text = new StringBuilder("syntax = \"" + SYNTAX + "\";");
    for (String file : files) {
      text.append("import \"").append(file.replace("\\", "\\\\").replace("\"", "\\\""));
      text.append("\";");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String display(String file) {
    return tree.display(file.equals(path) ? folder : file);
  }

  @Override
  public List<String> files(String at) throws IOException {
    return tree.files(at);
  }

  @Override
  public List<String> folders(String at) throws IOException {
    return tree.folders(at);
  }
}

package io.concordat.source;

import java.io.IOException;
import java.util.List;

/** A folder as it would be with one more document in it, one that is no file. */
final class OneDocument implements SpecTree {

  private final FolderTree folder;
  private final String path;
  private final String name;
  private final byte[] bytes;

  private OneDocument(FolderTree folder, String path, String name, byte[] bytes) {
    this.folder = folder;
    this.path = path;
    this.name = name;
    this.bytes = bytes;
  }

  static Place place(FolderTree folder, String name, byte[] bytes) {
    String path = TreePath.in(folder.origin(), "<" + TreePath.name(name) + ">");
    return new Place(new OneDocument(folder, path, name, bytes), path);
  }

  @Override
  public byte[] read(String file) throws IOException {
    return file.equals(path) ? bytes : folder.read(file);
  }

  @Override
  public String display(String file) {
    return file.equals(path) ? name : folder.display(file);
  }

  @Override
  public List<String> files(String at) throws IOException {
    return at.equals(path) ? List.of() : folder.files(at);
  }
}

package io.concordat.model.protobuf;

import io.concordat.source.Node;
import java.util.Arrays;
import java.util.List;

/** The packages of the files that are one contract. */
record PackageNames(List<String> names) {

  static PackageNames of(List<Node> files) {
    return new PackageNames(
        files.stream().flatMap(file -> file.text("package").stream()).distinct().toList());
  }

  /**
   * What all of them begin with; when that is nothing, the name of the file or folder.
   *
   * @param place the file or folder as people see it, such as {@code git:v1.4.0:src/main/proto}
   */
  String title(String place) {
    String common = common();
    return common.isEmpty() ? place.replaceFirst(".*[/:]", "") : common;
  }

  private String common() {
    List<String[]> all = names.stream().map(name -> name.split("\\.")).toList();
    String[] first = all.isEmpty() ? new String[0] : all.get(0);
    int length = first.length;
    for (String[] name : all) {
      int mismatch = Arrays.mismatch(first, name);
      length = mismatch < 0 ? length : Math.min(length, mismatch);
    }
    return String.join(".", Arrays.copyOf(first, length));
  }
}

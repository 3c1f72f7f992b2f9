package io.concordat.model.protobuf;

import io.concordat.source.Specification;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a {@code .proto} file, in which there is no place to declare it. */
public final class DeclaredVersion {

  private static final Pattern FILE =
      Pattern.compile("(?:.*/)?[a-z_-]*?(v?\\d+\\.\\d+\\.\\d+(?:[-+][^/]*)?)\\.proto");

  /** Such as {@code bookshop.payments.v1} and {@code v1beta1}. */
  private static final Pattern PACKAGE =
      Pattern.compile("(?:.*\\.)?(v\\d+(?:(?:alpha|beta)\\d*)?)");

  private DeclaredVersion() {}

  /** The version of a file, as its name or its package says; empty if neither does. */
  public static Optional<String> of(Specification file) {
    return of(file.root().path(), file.root().root().text("package").orElse(""));
  }

  /**
   * The version in the file's name, as histories name their files, else the one that ends the
   * package; empty if there is neither.
   */
  static Optional<String> of(String path, String packageName) {
    Matcher file = FILE.matcher(path);
    if (file.matches()) {
      return Optional.of(file.group(1));
    }
    Matcher last = PACKAGE.matcher(packageName);
    return last.matches() ? Optional.of(last.group(1)) : Optional.empty();
  }
}

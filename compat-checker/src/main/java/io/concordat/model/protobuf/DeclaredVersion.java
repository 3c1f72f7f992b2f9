package io.concordat.model.protobuf;

import io.concordat.source.Specification;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of {@code .proto} files, in which there is no place to declare it. */
public final class DeclaredVersion {

  private static final Pattern FILE =
      Pattern.compile("(?:.*/)?[a-z_-]*?(v?\\d+\\.\\d+\\.\\d+(?:[-+][^/]*)?)\\.proto");

  /** Such as {@code bookshop.payments.v1} and {@code v1beta1}. */
  private static final Pattern PACKAGE =
      Pattern.compile("(?:.*\\.)?(v\\d+(?:(?:alpha|beta)\\d*)?)");

  /** {@code v9} before {@code v10}, and both before {@code v1beta1}, which promises little. */
  private static final Comparator<String> LOWEST_FIRST =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  private DeclaredVersion() {}

  /** The version of a file, as its name or its package says; empty if neither does. */
  public static Optional<String> of(Specification file) {
    return of(file.root().path(), PackageNames.of(List.of(file.root().root())));
  }

  /**
   * The version in the file's name, as histories name their files, else the lowest that ends a
   * package: as long as {@code shop.v1} is there, it may not break. Empty if there is none.
   */
  static Optional<String> of(String path, PackageNames packages) {
    Matcher file = FILE.matcher(path);
    return file.matches()
        ? Optional.of(file.group(1))
        : packages.names().stream()
            .map(PACKAGE::matcher)
            .filter(Matcher::matches)
            .map(last -> last.group(1))
            .min(LOWEST_FIRST);
  }
}

package io.concordat.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A tree together with what can be fetched by {@code http} and {@code https}, if that is allowed.
 */
final class NetworkTree implements SpecTree {

  private final SpecTree local;
  private final SourceOptions options;

  NetworkTree(SpecTree local, SourceOptions options) {
    this.local = local;
    this.options = options;
  }

  static boolean isUrl(String path) {
    String start = path.substring(0, Math.min(path.length(), 8)).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (!isUrl(path)) {
      return local.read(path);
    }
    if (!options.allowNetwork()) {
      throw new Unreadable(
          "\"" + path + "\" is on the network, and the network is not used",
          "allow it with --allow-network, or keep a copy beside the document");
    }
    return Download.read(path, options.limits());
  }

  @Override
  public String display(String path) {
    return isUrl(path) ? path : local.display(path);
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return isUrl(folder) ? List.of() : local.files(folder);
  }
}

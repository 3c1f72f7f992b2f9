package io.concordat.judge;

import io.concordat.compare.Difference;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same API at other hosts: what counts then is the path of a base URL. */
final class Deployment {

  private static final Pattern BASE_URL =
      Pattern.compile(
          "(?:([A-Za-z][\\w+.-]*):)?//[^/\\s,]*(/[^\\s,?#]*)?|(?<![^\\s,])(/[^\\s,?#]*)");

  private static final Set<String> WEB = Set.of("http", "https", "ws", "wss");

  private Deployment() {}

  /** Whether a base URL came or went while its path is served in both versions. */
  static boolean isMove(Difference difference) {
    return switch (difference.change()) {
      case SERVER_REMOVED -> paths(difference.after()).containsAll(paths(difference.before()));
      case SERVER_ADDED -> paths(difference.before()).containsAll(paths(difference.after()));
      default -> false;
    };
  }

  private static Set<String> paths(String baseUrls) {
    return BASE_URL.matcher(baseUrls).results().map(Deployment::path).collect(Collectors.toSet());
  }

  private static String path(MatchResult url) {
    String path = url.group(2) != null ? url.group(2) : url.group(3) != null ? url.group(3) : "";
    // A broker of another protocol is no matter of deployment.
    String protocol = url.group(1) == null || WEB.contains(url.group(1)) ? "" : url.group(1) + ":";
    return protocol + path.replaceAll("/+$", "");
  }
}

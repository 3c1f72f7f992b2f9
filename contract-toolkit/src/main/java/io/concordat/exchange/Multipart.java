package io.concordat.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes multipart bodies apart (RFC 2046 §5.1). */
final class Multipart {

  private static final int MOST = 10_000;
  private static final int LONGEST_HEAD = 16_384;
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
  private static final Pattern NAME =
      Pattern.compile("(?i);\\s*name=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]+))");

  private Multipart() {}

  /**
   * The parts; empty when the body is none.
   *
   * @param contentType the whole header, whose boundary minds case
   */
  static Optional<List<MultipartPart>> parts(byte[] body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return Optional.empty();
    }
    byte[] dashes = ("--" + first(boundary)).getBytes(StandardCharsets.UTF_8);
    List<MultipartPart> parts = new ArrayList<>();
    int at = indexOf(body, dashes, 0);
    while (at >= 0 && parts.size() <= MOST) {
      int begin = at + dashes.length;
      if (begin + 1 < body.length && body[begin] == '-' && body[begin + 1] == '-') {
        return Optional.of(parts);
      }
      int next = nextDelimiter(body, dashes, begin);
      if (next < 0) {
        return Optional.empty();
      }
      part(body, begin, next).ifPresent(parts::add);
      at = indexOf(body, dashes, next);
    }
    return Optional.empty();
  }

  /** Where the line break before the next delimiter stands. */
  private static int nextDelimiter(byte[] body, byte[] dashes, int from) {
    byte[] line = new byte[dashes.length + 1];
    line[0] = '\n';
    System.arraycopy(dashes, 0, line, 1, dashes.length);
    int found = indexOf(body, line, from);
    return found > from && body[found - 1] == '\r' ? found - 1 : found;
  }

  private static Optional<MultipartPart> part(byte[] body, int begin, int end) {
    int start = indexOf(body, new byte[] {'\n'}, begin) + 1;
    int head = start;
    int content = -1;
    while (content < 0 && head < end && head - start < LONGEST_HEAD) {
      int line = indexOf(body, new byte[] {'\n'}, head);
      if (line < 0 || line >= end) {
        // The last line of the head may end where the part ends.
        content = end;
      } else if (line == head || line == head + 1 && body[head] == '\r') {
        content = line + 1;
      } else {
        head = line + 1;
      }
    }
    if (content < 0 || start > end) {
      return Optional.empty();
    }
    String fields =
        new String(body, start, Math.min(content, end) - start, StandardCharsets.UTF_8)
            .replaceAll("\r?\n[ \t]+", " ");
    return Optional.of(
        new MultipartPart(
            field(fields, "content-disposition").map(Multipart::name).orElse(""),
            field(fields, "content-type"),
            Arrays.copyOfRange(body, Math.min(content, end), end)));
  }

  private static Optional<String> field(String head, String name) {
    for (String line : head.split("\r?\n")) {
      if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        return Optional.of(line.substring(name.length() + 1).strip());
      }
    }
    return Optional.empty();
  }

  private static String name(String disposition) {
    Matcher name = NAME.matcher(disposition);
    return name.find() ? first(name).replaceAll("\\\\(.)", "$1").replace("%22", "\"") : "";
  }

  private static String first(Matcher matcher) {
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private static int indexOf(byte[] text, byte[] part, int from) {
    for (int i = Math.max(0, from); i <= text.length - part.length; i++) {
      int j = 0;
      while (j < part.length && text[i + j] == part[j]) {
        j++;
      }
      if (j == part.length) {
        return i;
      }
    }
    return -1;
  }
}

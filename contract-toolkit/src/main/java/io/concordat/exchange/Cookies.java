package io.concordat.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cookies of a request (RFC 6265 §5.4). */
final class Cookies {

  private Cookies() {}

  /** Values, as they were sent, by name. */
  static Map<String, List<String>> of(Headers headers) {
    Map<String, List<String>> cookies = new LinkedHashMap<>();
    for (String line : headers.all("Cookie")) {
      for (String pair : line.split(";")) {
        int equal = pair.indexOf('=');
        if (equal > 0) {
          String name = pair.substring(0, equal).strip();
          cookies
              .computeIfAbsent(Percent.decode(name).orElse(name), n -> new ArrayList<>())
              .add(pair.substring(equal + 1).strip());
        }
      }
    }
    return cookies;
  }
}

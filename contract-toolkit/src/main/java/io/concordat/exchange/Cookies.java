package io.concordat.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cookies of a request (RFC 6265 §5.4). */
final class Cookies {

  private Cookies() {}

  /** Values by name, as they were sent. */
  static Map<String, List<String>> of(Headers headers) {
    Map<String, List<String>> cookies = new LinkedHashMap<>();
    for (String line : headers.all("Cookie")) {
      for (String pair : line.split(";")) {
        int equal = pair.indexOf('=');
        if (equal > 0) {
          cookies
              .computeIfAbsent(pair.substring(0, equal).strip(), name -> new ArrayList<>())
              .add(pair.substring(equal + 1).strip());
        }
      }
    }
    return cookies;
  }
}

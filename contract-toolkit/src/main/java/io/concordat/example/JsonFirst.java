package io.concordat.example;

import io.concordat.model.MediaType;
import java.util.Comparator;
import java.util.List;

/** Media types in the order in which they are tried: what is validated goes first. */
final class JsonFirst {

  private JsonFirst() {}

  static List<MediaType> of(List<MediaType> content) {
    return content.stream()
        .sorted(Comparator.comparing((MediaType media) -> !media.range().isJson()))
        .toList();
  }
}

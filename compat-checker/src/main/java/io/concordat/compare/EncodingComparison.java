package io.concordat.compare;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares how the parts of a form are written (OAS 3.1 §4.8.15), defaults filled in. */
final class EncodingComparison {

  private static final List<String> STYLE = List.of("style", "explode", "allowReserved");

  private final Ledger ledger;

  EncodingComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  void compare(HttpExchange exchange, MediaType oldMedia, MediaType newMedia) {
    Map<String, Node> before = oldMedia.encoding();
    Map<String, Node> after = newMedia.encoding();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    // The encoding of a part that is gone or new says nothing more.
    names.removeIf(name -> !hasProperty(oldMedia, name) || !hasProperty(newMedia, name));
    for (String name : names) {
      compare(
          exchange,
          name,
          Optional.ofNullable(before.get(name)).orElse(oldMedia.node()),
          Optional.ofNullable(after.get(name)).orElse(newMedia.node()),
          describe(Optional.ofNullable(before.get(name)), oldMedia.range()),
          describe(Optional.ofNullable(after.get(name)), newMedia.range()));
      compareHeaders(exchange, name, before.get(name), after.get(name));
    }
  }

  private void compare(
      HttpExchange exchange, String name, Node oldNode, Node newNode, String before, String after) {
    if (!before.equals(after)) {
      ledger.add(
          altered(exchange, name, oldNode, newNode).says(before, after), exchange.operation());
    }
  }

  private void compareHeaders(
      HttpExchange exchange, String name, @Nullable Node oldNode, @Nullable Node newNode) {
    if (oldNode != null
        && newNode != null
        && AnnotationComparison.differs(oldNode.get("headers"), newNode.get("headers"))) {
      ledger.add(
          altered(exchange, name, oldNode, newNode).says("", "other headers"),
          exchange.operation());
    }
  }

  private static Fact altered(HttpExchange exchange, String name, Node oldNode, Node newNode) {
    Verdict fails = Verdict.ruled(Failure.ALTERED);
    return Fact.of(Change.ENCODING_CHANGED, oldNode, newNode, exchange.place() + " `" + name + "`")
        .in(exchange.direction())
        .oldClient(fails)
        .newClient(fails);
  }

  private static boolean hasProperty(MediaType media, String name) {
    return media.schema().map(s -> Shape.of(s).property(name).isPresent()).orElse(true);
  }

  /** A style goes before a content type; a form field has one in any case. */
  private static String describe(Optional<Node> encoding, MediaRange media) {
    boolean isStyled =
        encoding.filter(e -> STYLE.stream().anyMatch(s -> e.get(s).isPresent())).isPresent();
    if (isStyled || !media.type().equals("multipart") && contentType(encoding).isEmpty()) {
      String style = encoding.flatMap(e -> e.text("style")).orElse("form");
      boolean isExploded =
          encoding
              .flatMap(e -> e.get("explode"))
              .map(e -> e.text().equals("true"))
              .orElse(style.equals("form"));
      boolean isReserved = encoding.filter(e -> e.isTrue("allowReserved")).isPresent();
      return "style "
          + style
          + (isExploded ? ", exploded" : "")
          + (isReserved ? ", with reserved characters" : "");
    }
    return contentType(encoding).isEmpty() ? "the default" : contentType(encoding);
  }

  private static String contentType(Optional<Node> encoding) {
    return encoding.flatMap(e -> e.text("contentType")).stream()
        .flatMap(types -> Arrays.stream(types.split(",")))
        .map(type -> MediaRange.of(type.strip()).toString())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}

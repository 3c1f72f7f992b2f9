package io.concordat.model;

import io.concordat.source.Node;
import java.util.Optional;

/** A declaration of a {@code .proto} file: its annotations are its options. */
public interface RpcElement extends Element {

  @Override
  default Optional<Node> annotation(String option) {
    return node().get("options").flatMap(options -> options.get(option));
  }

  @Override
  default boolean isDeprecated() {
    return node().object("options").filter(options -> options.isTrue("deprecated")).isPresent();
  }
}

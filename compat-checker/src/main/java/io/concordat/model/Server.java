package io.concordat.model;

import io.concordat.source.Node;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where an API can be reached.
 *
 * @param node the server object, or the root of the document where none is declared
 * @param baseUrls in their order, with every variable expanded, without a slash at the end; a
 *     variable that may have any value stays as {@code {}}
 */
public record Server(Node node, Set<String> baseUrls) implements Element {

  public Server {
    baseUrls = Collections.unmodifiableSet(new LinkedHashSet<>(baseUrls));
  }
}

package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one version of a REST API promises.
 *
 * @param node the root of its document
 * @param title how it calls itself; empty when it does not
 * @param version its {@code info.version}, as it is written
 * @param operations all that a client can call, and what the provider calls (webhooks)
 * @param components what is defined for reuse, by kind ({@code schemas}, {@code parameters} …) and
 *     name
 */
public record Api(
    Node node,
    String title,
    Optional<String> version,
    List<Operation> operations,
    Map<String, Map<String, Node>> components)
    implements Element, Contract {

  public Api {
    operations = List.copyOf(operations);
    components = Map.copyOf(components);
  }
}

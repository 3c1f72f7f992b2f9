package io.concordat.model;

import io.concordat.source.Node;
import java.util.Map;

/**
 * A service.
 *
 * @param name with its package, as in the path of a call
 * @param methods by name, in order
 */
public record RpcService(Node node, String name, Map<String, RpcMethod> methods)
    implements RpcElement {}

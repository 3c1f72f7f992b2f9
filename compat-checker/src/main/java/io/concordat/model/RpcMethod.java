package io.concordat.model;

import io.concordat.source.Node;

/**
 * A method of a service.
 *
 * @param path by which it is called, {@code /package.Service/Method} (gRPC over HTTP2, "Requests")
 * @param request the full name of the message that the client sends
 * @param response the full name of the message that the provider sends
 * @param isClientStreaming whether the client sends any number of them
 * @param isServerStreaming whether the provider sends any number of them
 */
public record RpcMethod(
    Node node,
    String path,
    String request,
    String response,
    boolean isClientStreaming,
    boolean isServerStreaming)
    implements RpcElement {}

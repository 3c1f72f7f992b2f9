package io.concordat.model;

import io.concordat.source.Node;
import java.util.Optional;

/**
 * A hole in the address of a channel.
 *
 * @param schema of the texts that fill it
 * @param source where in a message its value stands; empty when it is only in the address
 */
public record ChannelParameter(
    Node node, String name, Schema schema, Optional<RuntimeExpression> source) implements Element {}

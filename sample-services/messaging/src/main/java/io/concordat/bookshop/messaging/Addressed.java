package io.concordat.bookshop.messaging;

/** A message and the channel that it is to be sent on. */
public record Addressed(Channel channel, Message message) {}

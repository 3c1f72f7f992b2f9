package io.concordat.bookshop.messaging;

/**
 * A listener that a service declares as a bean; it listens from when the service has started to
 * when it stops.
 *
 * @param subscriber see {@link Broker#receive}
 * @param consumers how many listen at once
 */
public record MessageEndpoint(
    Channel channel, String subscriber, int consumers, MessageListener listener) {}

package io.concordat.bookshop.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what is sent and received, and takes the trace along: what a listener does and logs
 * belongs to the trace of whoever sent the message (W3C Trace Context, header {@code traceparent}).
 */
public final class ObservedBroker implements Broker, Tracing {

  private final Broker broker;
  private final ObservationRegistry observations;

  public ObservedBroker(Broker broker, ObservationRegistry observations) {
    this.broker = broker;
    this.observations = observations;
  }

  @Override
  public void send(List<Addressed> messages) {
    broker.send(
        messages.stream().map(m -> new Addressed(m.channel(), traced(m.message()))).toList());
  }

  @Override
  public Message traced(Message message) {
    if (message.headers().containsKey(HEADER)) {
      // It was stored with the trace to which it belongs.
      return message;
    }
    Message traced = message;
    for (Map.Entry<String, String> header : headers("message.send", message.type()).entrySet()) {
      traced = traced.with(header.getKey(), header.getValue());
    }
    return traced;
  }

  private Map<String, String> headers(String what, String type) {
    Map<String, String> headers = new HashMap<>();
    SenderContext<String> context =
        new SenderContext<>((carrier, header, text) -> headers.put(header, text));
    context.setCarrier(type);
    Observation.createNotStarted(what, () -> context, observations)
        .lowCardinalityKeyValue("type", type)
        .observe(() -> {});
    return headers;
  }

  @Override
  public String current() {
    return headers("work.defer", "").getOrDefault(HEADER, "");
  }

  @Override
  public void resume(String trace, Runnable work) {
    ReceiverContext<String> context =
        new ReceiverContext<>(
            (carrier, header) -> header.equals(HEADER) && !carrier.isEmpty() ? carrier : null);
    context.setCarrier(trace);
    Observation.createNotStarted("work.resume", () -> context, observations).observe(work);
  }

  @Override
  public Subscription receive(
      Channel channel, String subscriber, int consumers, MessageListener listener) {
    return broker.receive(
        channel, subscriber, consumers, message -> observe(channel, message, listener));
  }

  private void observe(Channel channel, Message message, MessageListener listener) {
    ReceiverContext<Message> context =
        new ReceiverContext<>((carrier, header) -> carrier.headers().get(header));
    context.setCarrier(message);
    Observation.createNotStarted("message.receive", () -> context, observations)
        .lowCardinalityKeyValue("channel", channel.name())
        .lowCardinalityKeyValue("type", message.type())
        .highCardinalityKeyValue("id", message.id())
        .observe(() -> listener.receive(message));
  }

  @Override
  public PointToPointChannel deadLetters(Channel channel, String subscriber) {
    return broker.deadLetters(channel, subscriber);
  }

  @Override
  public void delete(PointToPointChannel channel) {
    broker.delete(channel);
  }

  @Override
  public void close() {
    broker.close();
  }
}

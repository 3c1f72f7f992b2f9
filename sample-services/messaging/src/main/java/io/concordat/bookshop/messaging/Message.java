package io.concordat.bookshop.messaging;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one application tells another. A <b>document</b> hands over data, a <b>command</b> asks for
 * something to be done, an <b>event</b> tells that something has happened; the channel is chosen
 * accordingly.
 *
 * @param headers names and texts, among them those that have a constant here
 * @param key messages of one key are received in the order in which they were sent
 * @param payload JSON
 */
public record Message(Map<String, String> headers, String key, String payload) {

  /** Names this message, whoever sends it again: what was received twice has the same one twice. */
  public static final String ID = "id";

  /** What the payload is, such as {@code OrderPlaced}. */
  public static final String TYPE = "type";

  /** The version of the contract that the payload keeps, such as {@code 2.0.0}. */
  public static final String VERSION = "version";

  /** The id of the message that this one answers. */
  public static final String CORRELATION_ID = "correlationId";

  /** The name of the point-to-point channel where an answer is expected: the return address. */
  public static final String REPLY_TO = "replyTo";

  public Message {
    headers = Map.copyOf(headers);
    if (!headers.containsKey(ID) || !headers.containsKey(TYPE)) {
      throw new IllegalArgumentException("a message has an id and a type, not only " + headers);
    }
  }

  /** A message with an id of its own. */
  public static Message of(String type, String version, String key, String payload) {
    return new Message(
        Map.of(ID, UUID.randomUUID().toString(), TYPE, type, VERSION, version), key, payload);
  }

  /** The answer to this message: it goes to {@link #replyTo()}. */
  public Message reply(String type, String version, String payload) {
    return of(type, version, key, payload).with(CORRELATION_ID, id());
  }

  /** The same with one more header, or another text in it. */
  public Message with(String header, String text) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(header, text);
    return new Message(all, key, payload);
  }

  public String id() {
    return Objects.requireNonNull(headers.get(ID));
  }

  public String type() {
    return Objects.requireNonNull(headers.get(TYPE));
  }

  /** The version that the sender names, {@code 1.0.0} where it names none. */
  public String version() {
    return headers.getOrDefault(VERSION, "1.0.0");
  }

  public Optional<String> correlationId() {
    return Optional.ofNullable(headers.get(CORRELATION_ID));
  }

  public Optional<PointToPointChannel> replyTo() {
    return Optional.ofNullable(headers.get(REPLY_TO)).map(PointToPointChannel::new);
  }
}

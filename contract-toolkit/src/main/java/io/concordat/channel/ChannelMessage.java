package io.concordat.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message as brokers carry it.
 *
 * @param payload what it says
 * @param contentType what language that is
 * @param key messages with the same key stay in their order
 * @param headers of the application, by name
 * @param replyTo the address where an answer is expected
 * @param correlationId what ties an answer to its question
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out, and compared by content.
public record ChannelMessage(
    byte[] payload,
    Optional<String> contentType,
    Optional<String> key,
    Map<String, String> headers,
    Optional<String> replyTo,
    Optional<String> correlationId) {

  public ChannelMessage {
    payload = payload.clone();
    headers = Map.copyOf(headers);
  }

  /** A message that has nothing but content. */
  public static ChannelMessage of(byte[] payload, String contentType) {
    return new ChannelMessage(
        payload,
        Optional.of(contentType),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A message of JSON. */
  public static ChannelMessage json(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }

  /** The payload as text in UTF-8. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /** Whether the payload is a text that people read, as far as its content type says. */
  public boolean isText() {
    String type = contentType.orElse("");
    return type.startsWith("text/") || type.contains("json") || type.contains("xml");
  }

  public ChannelMessage withPayload(byte[] newPayload) {
    return new ChannelMessage(newPayload, contentType, key, headers, replyTo, correlationId);
  }

  public ChannelMessage withKey(String newKey) {
    return new ChannelMessage(
        payload, contentType, Optional.of(newKey), headers, replyTo, correlationId);
  }

  public ChannelMessage withHeaders(Map<String, String> newHeaders) {
    return new ChannelMessage(payload, contentType, key, newHeaders, replyTo, correlationId);
  }

  public ChannelMessage withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return withHeaders(more);
  }

  public ChannelMessage withReplyTo(String address) {
    return new ChannelMessage(
        payload, contentType, key, headers, Optional.of(address), correlationId);
  }

  public ChannelMessage withCorrelationId(String id) {
    return new ChannelMessage(payload, contentType, key, headers, replyTo, Optional.of(id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelMessage that
        && Arrays.equals(payload, that.payload)
        && contentType.equals(that.contentType)
        && key.equals(that.key)
        && headers.equals(that.headers)
        && replyTo.equals(that.replyTo)
        && correlationId.equals(that.correlationId);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(payload) * 31 + headers.hashCode();
  }

  @Override
  public String toString() {
    return text() + headers + key.map(k -> " key " + k).orElse("");
  }
}

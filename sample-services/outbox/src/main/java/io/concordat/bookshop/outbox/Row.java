package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Addressed;
import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message in the outbox.
 *
 * @param headers as JSON
 * @param createdAt when it was added
 */
record Row(
    long position,
    String channel,
    boolean isSubscribed,
    String key,
    String headers,
    String payload,
    Instant createdAt) {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  Addressed read(JsonMapper json) {
    Channel to =
        isSubscribed ? new PublishSubscribeChannel(channel) : new PointToPointChannel(channel);
    return new Addressed(to, new Message(json.readValue(headers, TEXTS), key, payload));
  }
}

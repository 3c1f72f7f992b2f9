package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an application does on a channel.
 *
 * @param name its key, or {@code operationId}, or else made of what it does and its channel
 * @param action seen from the application that the document describes
 * @param messages which of the channel's messages, one at a time
 * @param security what it asks for, beside what the server does
 * @param reply what the receiver answers, where it does
 * @param bindings what only a protocol knows, by protocol
 */
public record MessageOperation(
    Node node,
    String name,
    Action action,
    Channel channel,
    List<Message> messages,
    Security security,
    Optional<Reply> reply,
    Map<String, Binding> bindings)
    implements Element {

  /** Which way the messages go, seen from the application. */
  public enum Action {
    /** The application sends ({@code subscribe} in AsyncAPI 2: others may subscribe to it). */
    SEND,
    /** The application receives ({@code publish} in AsyncAPI 2: others may publish to it). */
    RECEIVE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the receiver of a request sends back.
   *
   * @param channel where it goes, unless the request says so
   * @param address where a request says where its reply goes; empty when it is always the channel's
   * @param messages one of which is the reply
   */
  public record Reply(
      Node node,
      Optional<Channel> channel,
      Optional<RuntimeExpression> address,
      List<Message> messages)
      implements Element {

    public Reply {
      messages = List.copyOf(messages);
    }
  }

  public MessageOperation {
    messages = List.copyOf(messages);
    bindings = Map.copyOf(bindings);
  }
}

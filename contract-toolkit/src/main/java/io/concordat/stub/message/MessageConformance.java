package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.model.Channel;
import io.concordat.model.Message;
import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.validation.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a real application sends against its own AsyncAPI document: the provider's side, where
 * a {@link StubApplication} is the consumer's. May be used by several threads.
 */
public final class MessageConformance {

  private final MessageApi api;
  private final MessageJudge judge = new MessageJudge(new SchemaValidator());

  public MessageConformance(MessageApi api) {
    this.api = api;
  }

  /**
   * What the document forbids about a message that the application sent.
   *
   * @param address where it went, as the broker knows it
   * @return nothing for a message as it should be
   * @throws MessageStubException when the document does not say that the application sends anything
   *     there
   */
  public List<MessageViolation> sent(String address, ChannelMessage message) {
    List<Message> possible = sentTo(address);
    if (possible.isEmpty()) {
      throw new MessageStubException(
          "the application sends nothing to \""
              + address
              + "\"; it sends to "
              + String.join(", ", addresses()));
    }
    return judge
        .judge(possible, message)
        .map(MessageJudge.Judged::violations)
        .orElseThrow(() -> new IllegalStateException("nothing judged of " + possible));
  }

  private List<Message> sentTo(String address) {
    List<Message> possible = new ArrayList<>();
    List<Message> replies = new ArrayList<>();
    for (MessageOperation operation : api.operations()) {
      if (operation.action() == Action.SEND && leadsTo(operation.channel(), address)) {
        possible.addAll(operation.messages());
      }
      if (operation.action() == Action.RECEIVE && operation.reply().isPresent()) {
        MessageOperation.Reply reply = operation.reply().get();
        Optional<Channel> fixed = reply.channel().filter(c -> c.address().isPresent());
        if (fixed.isEmpty()) {
          replies.addAll(reply.messages());
        } else if (leadsTo(fixed.get(), address)) {
          possible.addAll(reply.messages());
        }
      }
    }
    // A request may ask for its reply anywhere: what is sent where nothing else goes is one.
    return possible.isEmpty() ? replies : possible;
  }

  private static boolean leadsTo(Channel channel, String address) {
    return channel
        .address()
        .filter(template -> Destination.any(template).pattern().matcher(address).matches())
        .isPresent();
  }

  private List<String> addresses() {
    return api.operations().stream()
        .filter(operation -> operation.action() == Action.SEND)
        .flatMap(operation -> operation.channel().address().stream())
        .distinct()
        .toList();
  }
}

package io.concordat.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which channel of a broker.
 *
 * @param address the topic, queue or routing key; to subscribe it may have {@code {holes}}
 * @param kind who gets a message
 * @param exchange through which AMQP 0-9-1 publishes; empty for the one that brokers have anyway.
 *     Other brokers do not need it
 */
public record Destination(String address, Kind kind, String exchange) {

  private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}");

  /** Who gets a message. */
  public enum Kind {
    /** One of the receivers; until there is one, the message waits. */
    POINT_TO_POINT,
    /** Every receiver that is there. */
    PUBLISH_SUBSCRIBE,
    /** Whoever is there, however they listen, because nobody says which it is. */
    ANY
  }

  public static Destination pointToPoint(String address) {
    return new Destination(address, Kind.POINT_TO_POINT, "");
  }

  public static Destination publishSubscribe(String address) {
    return new Destination(address, Kind.PUBLISH_SUBSCRIBE, "");
  }

  public static Destination any(String address) {
    return new Destination(address, Kind.ANY, "");
  }

  public boolean hasHoles() {
    return HOLE.matcher(address).find();
  }

  /**
   * The address with its holes filled by what stands for one word in a broker.
   *
   * @throws ChannelException when a hole is only part of what is a word to that broker
   */
  public String withWildcards(String wildcard, String separator) {
    for (String word : address.split(Pattern.quote(separator), -1)) {
      Matcher hole = HOLE.matcher(word);
      if (hole.find() && !hole.matches()) {
        throw new ChannelException(
            "cannot listen on \"" + address + "\": \"" + word + "\" is no whole word of it",
            "give the parameters of the address their values");
      }
    }
    return HOLE.matcher(address).replaceAll(Matcher.quoteReplacement(wildcard));
  }

  /** The addresses that this one stands for; a hole is filled by a text without a dot or slash. */
  public Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    Matcher hole = HOLE.matcher(address);
    int end = 0;
    while (hole.find()) {
      regex.append(Pattern.quote(address.substring(end, hole.start()))).append("[^./]+");
      end = hole.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(address.substring(end))).toString());
  }
}

package io.concordat.stub.session;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import java.util.Optional;

/**
 * Which broker applications are on.
 *
 * @param name of its kind
 * @param url where it runs; empty to start one in this process
 * @param port of a broker that is started here; 0 for any that is free
 */
public record BrokerOptions(String name, Optional<String> url, int port) {

  Broker open() {
    return url.isPresent() ? Brokers.connect(name, url.get()) : Brokers.start(name, port);
  }
}

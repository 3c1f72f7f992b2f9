package io.concordat.channel.artemis;

import io.concordat.channel.Broker;
import io.concordat.channel.BrokerLibrary;

/** ActiveMQ Artemis: the one that runs in this process, so that nothing need be installed. */
public final class ArtemisLibrary implements BrokerLibrary {

  static final String NAME = "artemis";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String artifact() {
    return "org.apache.artemis:artemis-server:2.55.0";
  }

  @Override
  public Broker connect(String url) {
    return ArtemisBroker.connect(url, () -> {});
  }

  @Override
  public Broker start(int port) {
    EmbeddedArtemis server = EmbeddedArtemis.start(port);
    return ArtemisBroker.connect(server.url(), server::stop);
  }
}

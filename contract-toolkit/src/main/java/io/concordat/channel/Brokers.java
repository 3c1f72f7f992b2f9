package io.concordat.channel;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens connections to brokers by their names. */
public final class Brokers {

  /** The broker that needs nothing installed. */
  public static final String DEFAULT = "artemis";

  private Brokers() {}

  /** The names of all brokers, whether or not their libraries are there. */
  public static List<String> names() {
    return libraries().stream().map(BrokerLibrary::name).sorted().toList();
  }

  /**
   * Connects to a broker that runs.
   *
   * @throws ChannelException when there is none of that name, its library is not there, or it does
   *     not run
   */
  public static Broker connect(String name, String url) {
    return open(name, library -> library.connect(url));
  }

  /**
   * Starts a broker in this process.
   *
   * @param port on which others connect to it; 0 for any that is free
   * @throws ChannelException when there is none of that name, its library is not there, or it
   *     cannot be started
   */
  public static Broker start(String name, int port) {
    return open(name, library -> library.start(port));
  }

  private static Broker open(String name, Function<BrokerLibrary, Broker> way) {
    BrokerLibrary library =
        libraries().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ChannelException(
                        "there is no broker \"" + name + "\"",
                        "use one of " + String.join(", ", names())));
    try {
      return way.apply(library);
    } catch (NoClassDefFoundError e) {
      throw ChannelException.missing(name, library.artifact(), e);
    }
  }

  private static List<BrokerLibrary> libraries() {
    return ServiceLoader.load(BrokerLibrary.class, Brokers.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toList());
  }
}

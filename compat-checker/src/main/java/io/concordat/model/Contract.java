package io.concordat.model;

import java.util.Optional;

/**
 * What one version of a service promises, whatever way it talks. Two versions can be compared when
 * they are of one kind.
 */
public sealed interface Contract permits Api, MessageApi, RpcApi {

  /** How it calls itself; empty when it does not. */
  String title();

  /** Its version as it is written. */
  Optional<String> version();
}

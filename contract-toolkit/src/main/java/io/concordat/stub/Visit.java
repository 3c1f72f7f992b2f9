package io.concordat.stub;

import io.concordat.exchange.Received;
import io.concordat.model.Operation;
import java.util.List;

/**
 * A request on a collection, taken apart.
 *
 * @param collection its path
 * @param id of the member that it is about; empty where it is about the collection
 * @param url of the request, without its query
 */
record Visit(
    Received received,
    Operation operation,
    Collections.Role role,
    String collection,
    String id,
    String url) {

  List<String> accept() {
    return received.request().headers().all("Accept");
  }
}

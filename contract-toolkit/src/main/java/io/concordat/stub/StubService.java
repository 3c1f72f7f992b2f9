package io.concordat.stub;

import io.concordat.source.Problem;
import java.util.List;

/**
 * An API that a stub serves.
 *
 * @param spec its specification as the configuration names it
 * @param title how it calls itself; empty when it does not
 * @param version its version; empty when it has none
 * @param url its base URL, without a slash at the end
 * @param operations their names, such as {@code GET /orders/{id}}, in the order of the document
 * @param problems what is wrong with the specification: where it is an error, the part that it
 *     concerns is served as if it said nothing
 */
public record StubService(
    String spec,
    String title,
    String version,
    String url,
    List<String> operations,
    List<Problem> problems) {

  public StubService {
    operations = List.copyOf(operations);
    problems = List.copyOf(problems);
  }
}

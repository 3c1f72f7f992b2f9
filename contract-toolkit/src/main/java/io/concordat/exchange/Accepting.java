package io.concordat.exchange;

import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an operation has an answer that a client accepts. */
final class Accepting {

  private Accepting() {}

  /** Why it has none. */
  static Optional<Violation> refusal(Operation operation, Headers headers) {
    List<String> accept = headers.all("Accept");
    List<Response> successes =
        operation.responses().stream().filter(r -> r.status().isSuccess()).toList();
    List<Response> answers =
        successes.isEmpty()
            ? operation.responses().stream().filter(r -> r.status().isDefault()).toList()
            : successes;
    // An answer without content suits everybody.
    boolean isFree = answers.stream().anyMatch(response -> response.content().isEmpty());
    if (accept.isEmpty() || answers.isEmpty() || isFree) {
      return Optional.empty();
    }
    List<MediaType> content = answers.stream().flatMap(r -> r.content().stream()).toList();
    if (!Media.acceptable(content, accept).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Violation(
            Violation.Kind.NOT_ACCEPTABLE,
            Place.header("Accept"),
            "",
            "`" + String.join(", ", accept) + "` accepts none of " + names(content),
            Optional.of(answers.get(0).location())));
  }

  /** The media types as they are declared. */
  static String names(List<MediaType> content) {
    return content.stream()
        .map(media -> media.range().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

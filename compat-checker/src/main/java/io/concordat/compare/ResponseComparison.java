package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.model.JsonType;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.Response;
import io.concordat.model.Schema;
import io.concordat.model.StatusRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the responses of an operation by the status codes that they stand for. */
final class ResponseComparison {

  private final MessageComparison messages;
  private final ContentComparison content;
  private final LinkComparison links;
  private final Containment containment;
  private final Ledger ledger;

  ResponseComparison(
      MessageComparison messages,
      ContentComparison content,
      LinkComparison links,
      Containment containment,
      Ledger ledger) {
    this.messages = messages;
    this.content = content;
    this.links = links;
    this.containment = containment;
    this.ledger = ledger;
  }

  void compare(Operation oldOperation, Operation newOperation) {
    for (Response oldResponse : oldOperation.responses()) {
      Optional<Response> counterpart = covering(oldResponse.status(), newOperation.responses());
      if (counterpart.isPresent()) {
        compare(oldOperation, newOperation, oldResponse, counterpart.get());
      } else {
        remove(oldOperation, newOperation, oldResponse);
      }
    }
    for (Response newResponse : newOperation.responses()) {
      Optional<Response> counterpart = covering(newResponse.status(), oldOperation.responses());
      if (counterpart.isEmpty()) {
        add(oldOperation, newOperation, newResponse);
      } else if (!counterpart.get().status().equals(newResponse.status())) {
        compare(oldOperation, newOperation, counterpart.get(), newResponse);
      }
    }
  }

  /** The most exact of the responses that stand for a status. */
  private static Optional<Response> covering(StatusRange status, List<Response> responses) {
    return responses.stream()
        .filter(response -> response.status().covers(status))
        .max(Comparator.comparingInt(response -> response.status().precision()));
  }

  /** The default stands for errors where success has a status of its own. */
  private static boolean isSuccess(Response response, Operation operation) {
    return response.status().isSuccess()
        || response.status().isDefault()
            && operation.responses().stream().noneMatch(r -> r.status().isSuccess());
  }

  private void remove(Operation oldOperation, Operation newOperation, Response response) {
    boolean isSuccess = isSuccess(response, oldOperation);
    Fact fact =
        Fact.removed(
                isSuccess ? Change.STATUS_REMOVED : Change.ERROR_STATUS_REMOVED,
                response.node(),
                "response `" + response.status() + "`")
            .says(response.status().toString(), "");
    // A range is not withdrawn as long as one of its codes is left.
    boolean isWithdrawn =
        newOperation.responses().stream()
            .map(Response::status)
            .noneMatch(left -> left.isSuccess() && response.status().covers(left));
    boolean isSurprise =
        !isSuccess
            || !isWithdrawn
            || !oldOperation.isReversed() && !isUnderstood(response, newOperation.responses());
    ledger.add(
        fact.oldClient(isSuccess && isWithdrawn ? fact.oldClient() : Verdict.works())
            .newClient(isSurprise ? Verdict.ruled(Failure.SURPRISED) : Verdict.works()),
        oldOperation.name());
  }

  private void add(Operation oldOperation, Operation newOperation, Response response) {
    boolean isSuccess = isSuccess(response, newOperation);
    Fact fact =
        Fact.added(
                isSuccess ? Change.STATUS_ADDED : Change.ERROR_STATUS_ADDED,
                response.node(),
                "response `" + response.status() + "`")
            .says("", response.status().toString());
    boolean isSurprise =
        isSuccess
            && !oldOperation.isReversed()
            && !isUnderstood(response, oldOperation.responses());
    ledger.add(
        isSurprise ? fact.oldClient(Verdict.ruled(Failure.SURPRISED)) : fact, oldOperation.name());
  }

  /**
   * Whether a declared response of the same class describes the content of one that is not declared
   * (RFC 9110 §15). The default is of any class.
   */
  private boolean isUnderstood(Response response, List<Response> declared) {
    return declared.stream()
        .filter(known -> known.status().isSuccess())
        .filter(known -> isOfSameClass(known.status(), response.status()))
        .anyMatch(known -> isUnderstood(response.content(), known.content()));
  }

  private static boolean isOfSameClass(StatusRange one, StatusRange other) {
    return other.isDefault() || one.text().charAt(0) == other.text().charAt(0);
  }

  private boolean isUnderstood(List<MediaType> newContent, List<MediaType> oldContent) {
    if (newContent.isEmpty() || oldContent.isEmpty()) {
      return newContent.isEmpty() && oldContent.isEmpty();
    }
    return newContent.stream()
        .allMatch(
            media ->
                ContentComparison.counterpart(media.range(), oldContent)
                    .filter(
                        old ->
                            containment.search(
                                    media.schema().orElse(Schema.any()),
                                    old.schema().orElse(Schema.any()))
                                instanceof Answer.Contained)
                    .isPresent());
  }

  private void compare(
      Operation oldOperation, Operation newOperation, Response oldResponse, Response newResponse) {
    String status =
        oldResponse.status().precision() >= newResponse.status().precision()
            ? oldResponse.status().toString()
            : newResponse.status().toString();
    HttpExchange exchange = HttpExchange.responseBody(oldOperation, newOperation, status);
    content.compare(exchange, oldResponse.content(), newResponse.content());
    compareHeaders(exchange, oldResponse, newResponse);
    links.compare(exchange, oldResponse, newResponse);
    if (oldResponse.status().equals(newResponse.status())) {
      AnnotationComparison.compare(
              oldResponse.node(), newResponse.node(), "response `" + status + "`")
          .forEach(fact -> ledger.add(fact, exchange.operation()));
    }
  }

  private void compareHeaders(HttpExchange exchange, Response oldResponse, Response newResponse) {
    for (Parameter oldHeader : oldResponse.headers()) {
      Optional<Parameter> counterpart = header(oldHeader, newResponse.headers());
      if (counterpart.isEmpty()) {
        Fact fact =
            Fact.removed(
                    Change.HEADER_REMOVED,
                    oldHeader.node(),
                    exchange.of(HttpExchange.Part.HEADER, oldHeader.name()).place())
                .says(oldHeader.name(), "")
                .with(Elements.traits(oldHeader));
        ledger.add(fact, exchange.operation());
      } else {
        compareHeader(exchange, oldHeader, counterpart.get());
      }
    }
    for (Parameter newHeader : newResponse.headers()) {
      if (header(newHeader, oldResponse.headers()).isEmpty()) {
        Fact fact =
            Fact.added(
                    Change.HEADER_ADDED,
                    newHeader.node(),
                    exchange.of(HttpExchange.Part.HEADER, newHeader.name()).place())
                .says("", newHeader.name());
        boolean isMissed = newHeader.isRequired() && !exchange.isSentByProvider();
        ledger.add(
            isMissed ? fact.oldClient(Verdict.ruled(Failure.REFUSED)) : fact, exchange.operation());
      }
    }
  }

  private static Optional<Parameter> header(Parameter header, List<Parameter> headers) {
    return headers.stream().filter(h -> h.identity().equals(header.identity())).findFirst();
  }

  /** In a header, only an object looks different when it is exploded (OAS 3.1 §4.8.12.3). */
  private static boolean isExplodedObject(Parameter header) {
    return header.isExploded()
        && header
            .schema()
            .flatMap(schema -> Shape.of(schema).types())
            .map(types -> types.contains(JsonType.OBJECT))
            .orElse(false);
  }

  private void compareHeader(HttpExchange response, Parameter oldHeader, Parameter newHeader) {
    HttpExchange exchange = response.of(HttpExchange.Part.HEADER, oldHeader, newHeader);
    if (oldHeader.isRequired() != newHeader.isRequired()) {
      boolean isRequired = newHeader.isRequired();
      Fact fact =
          Fact.of(
              isRequired ? Change.HEADER_BECAME_REQUIRED : Change.HEADER_BECAME_OPTIONAL,
              oldHeader.node(),
              newHeader.node(),
              exchange.place());
      ledger.add(exchange.stricter(fact, isRequired), exchange.operation());
    }
    if (isExplodedObject(oldHeader) != isExplodedObject(newHeader)
        || oldHeader.content().isEmpty() != newHeader.content().isEmpty()) {
      ledger.add(
          Fact.of(
                  Change.HEADER_SERIALIZATION_CHANGED,
                  oldHeader.node(),
                  newHeader.node(),
                  exchange.place())
              .oldClient(Verdict.ruled(Failure.ALTERED))
              .newClient(Verdict.ruled(Failure.ALTERED)),
          exchange.operation());
    } else if (oldHeader.content().isEmpty()) {
      messages.compare(
          exchange,
          oldHeader.schema().orElse(Schema.any()),
          newHeader.schema().orElse(Schema.any()),
          !(oldHeader.isRequired() && newHeader.isRequired()));
    } else {
      content.compare(exchange, oldHeader.content(), newHeader.content());
    }
    Elements.compareDeprecation(
            Change.HEADER_DEPRECATED,
            Change.HEADER_REINSTATED,
            oldHeader,
            newHeader,
            exchange.place())
        .ifPresent(fact -> ledger.add(fact, exchange.operation()));
    AnnotationComparison.compare(oldHeader.node(), newHeader.node(), exchange.place())
        .forEach(fact -> ledger.add(fact, exchange.operation()));
  }
}

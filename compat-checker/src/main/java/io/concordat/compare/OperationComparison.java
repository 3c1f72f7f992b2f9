package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.model.Operation;
import io.concordat.model.RequestBody;
import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two versions of an operation, part by part. */
final class OperationComparison {

  private final Ledger ledger;
  private final ContentComparison content;
  private final ParameterComparison parameters;
  private final ResponseComparison responses;
  private final LinkComparison links;
  private final SecurityComparison security;
  private final ServerComparison servers;

  OperationComparison(
      SchemaPairs pairs, Containment containment, Settlements settlements, Ledger ledger) {
    MessageComparison messages = new MessageComparison(pairs, containment, settlements, ledger);
    this.ledger = ledger;
    this.links = new LinkComparison(ledger);
    this.content = new ContentComparison(messages, ledger);
    this.parameters = new ParameterComparison(messages, content, ledger);
    this.responses = new ResponseComparison(messages, content, links, containment, ledger);
    this.security = new SecurityComparison(ledger);
    this.servers = new ServerComparison(ledger);
  }

  /** Compares all operations of a kind: pairs, those that are gone, those that are new. */
  OperationPairs compare(List<Operation> oldOperations, List<Operation> newOperations) {
    for (Operation operation : oldOperations) {
      operation
          .annotation("x-stability-level")
          .ifPresent(level -> ledger.noteStability(operation.name(), level.text()));
    }
    links.note(oldOperations, newOperations);
    OperationPairs pairs = OperationPairs.of(oldOperations, newOperations);
    pairs.both().forEach(pair -> compare(pair.oldOperation(), pair.newOperation()));
    pairs.removed().forEach(this::remove);
    pairs.added().forEach(this::add);
    return pairs;
  }

  private void remove(Operation operation) {
    Change change =
        switch (operation.kind()) {
          case PATH -> Change.OPERATION_REMOVED;
          case CALLBACK -> Change.CALLBACK_REMOVED;
          case WEBHOOK -> Change.WEBHOOK_REMOVED;
        };
    ledger.add(
        Fact.removed(change, operation.node(), "`" + operation.name() + "`")
            .with(Elements.traits(operation)),
        operation.name());
  }

  private void add(Operation operation) {
    Change change =
        switch (operation.kind()) {
          case PATH -> Change.OPERATION_ADDED;
          case CALLBACK -> Change.CALLBACK_ADDED;
          case WEBHOOK -> Change.WEBHOOK_ADDED;
        };
    ledger.add(
        Fact.added(change, operation.node(), "`" + operation.name() + "`"), operation.name());
  }

  private void compare(Operation oldOperation, Operation newOperation) {
    parameters.compare(oldOperation, newOperation);
    compareBodies(oldOperation, newOperation);
    responses.compare(oldOperation, newOperation);
    if (!oldOperation.isReversed()) {
      security.compare(oldOperation.name(), oldOperation.security(), newOperation.security());
      servers.compare(oldOperation, newOperation);
    }
    compareAnnotations(oldOperation, newOperation);
    compare(oldOperation.callbacks(), newOperation.callbacks());
  }

  private void compareBodies(Operation oldOperation, Operation newOperation) {
    HttpExchange exchange = HttpExchange.requestBody(oldOperation, newOperation);
    Optional<RequestBody> oldBody = oldOperation.body();
    Optional<RequestBody> newBody = newOperation.body();
    if (oldBody.isPresent() && newBody.isPresent()) {
      content.compare(exchange, oldBody.get().content(), newBody.get().content());
      compareRequired(exchange, oldBody.get(), newBody.get());
      AnnotationComparison.compare(
              oldBody.get().node(), newBody.get().node(), exchange.place(), Set.of("name"))
          .forEach(fact -> ledger.add(fact, exchange.operation()));
    } else if (newBody.isPresent()) {
      boolean isRequired = newBody.get().isRequired();
      boolean isMissed = isRequired && !exchange.isSentByProvider();
      Fact fact =
          Fact.added(
                  isRequired ? Change.REQUIRED_BODY_ADDED : Change.BODY_ADDED,
                  newBody.get().node(),
                  exchange.place())
              .in(exchange.direction());
      ledger.add(
          isMissed ? fact.oldClient(Verdict.ruled(Failure.REFUSED)) : fact, exchange.operation());
    } else if (oldBody.isPresent()) {
      Fact fact =
          Fact.removed(Change.BODY_REMOVED, oldBody.get().node(), exchange.place())
              .in(exchange.direction());
      boolean isMissed = oldBody.get().isRequired() && !exchange.isSentByProvider();
      ledger.add(
          isMissed ? fact.newClient(Verdict.ruled(Failure.REFUSED)) : fact, exchange.operation());
    }
  }

  private void compareRequired(HttpExchange exchange, RequestBody oldBody, RequestBody newBody) {
    if (oldBody.isRequired() == newBody.isRequired()) {
      return;
    }
    boolean isRequired = newBody.isRequired();
    Fact fact =
        Fact.of(
                isRequired ? Change.BODY_BECAME_REQUIRED : Change.BODY_BECAME_OPTIONAL,
                oldBody.node(),
                newBody.node(),
                exchange.place())
            .in(exchange.direction());
    ledger.add(exchange.stricter(fact, isRequired), exchange.operation());
  }

  private void compareAnnotations(Operation oldOperation, Operation newOperation) {
    String name = oldOperation.name();
    String place = "`" + name + "`";
    Elements.compareDeprecation(
            Change.OPERATION_DEPRECATED,
            Change.OPERATION_REINSTATED,
            oldOperation,
            newOperation,
            place)
        .ifPresent(fact -> ledger.add(fact, name));
    compare(Change.OPERATION_ID_CHANGED, "operationId", oldOperation, newOperation);
    compare(Change.OPERATION_SUNSET_CHANGED, "x-sunset", oldOperation, newOperation);
    compare(Change.OPERATION_STABILITY_CHANGED, "x-stability-level", oldOperation, newOperation);
    AnnotationComparison.compare(oldOperation.node(), newOperation.node(), place)
        .forEach(fact -> ledger.add(fact, name));
    AnnotationComparison.compare(
            oldOperation.pathNode(),
            newOperation.pathNode(),
            "path `" + oldOperation.path().text() + "`")
        .forEach(fact -> ledger.add(fact, name));
  }

  private void compare(
      Change change, String keyword, Operation oldOperation, Operation newOperation) {
    Optional<Node> before = oldOperation.annotation(keyword);
    Optional<Node> after = newOperation.annotation(keyword);
    if (AnnotationComparison.differs(before, after)) {
      ledger.add(
          Fact.of(
                  change,
                  before.or(() -> Optional.of(oldOperation.node())),
                  after.or(() -> Optional.of(newOperation.node())),
                  "`" + oldOperation.name() + "`")
              .says(before.map(Node::text).orElse(""), after.map(Node::text).orElse("")),
          oldOperation.name());
    }
  }
}

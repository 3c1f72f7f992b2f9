package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;

/** What differs in the annotations of two schemas: texts, defaults, deprecation, names in XML. */
final class AnnotationFacts {

  private static final List<String> CONTENT =
      List.of("contentEncoding", "contentMediaType", "contentSchema");

  private final SchemaPair pair;
  private final Direction direction;
  private final boolean isOptional;

  AnnotationFacts(SchemaPair pair, Direction direction, boolean isOptional) {
    this.pair = pair;
    this.direction = direction;
    this.isOptional = isOptional;
  }

  void find() {
    Optional<Node> oldNode = pair.oldSchema().node();
    Optional<Node> newNode = pair.newSchema().node();
    if (oldNode.isEmpty() || newNode.isEmpty()) {
      return;
    }
    if (!Elements.isParameter(oldNode.get()) && !Elements.isParameter(newNode.get())) {
      AnnotationComparison.compare(oldNode.get(), newNode.get(), "").stream()
          .map(Local::of)
          .forEach(pair::add);
    }
    findDefault();
    findDeprecation();
    DiscriminatorFacts.of(pair, direction).forEach(this::add);
    if (differs("xml")) {
      pair.add(Local.ofXml(altered(Change.XML_CHANGED, "xml", true)));
    }
    for (String keyword : CONTENT) {
      if (differs(keyword)) {
        add(altered(Change.CONTENT_ENCODING_CHANGED, keyword, true));
      }
    }
  }

  private void findDefault() {
    if (differs("default")) {
      add(altered(Change.DEFAULT_CHANGED, "default", isOptional));
    }
  }

  private void findDeprecation() {
    boolean was = pair.oldSchema().node().filter(n -> n.isTrue("deprecated")).isPresent();
    boolean is = pair.newSchema().node().filter(n -> n.isTrue("deprecated")).isPresent();
    if (was != is) {
      add(fact(is ? Change.SCHEMA_DEPRECATED : Change.SCHEMA_REINSTATED, "deprecated"));
    }
  }

  private boolean differs(String keyword) {
    return AnnotationComparison.differs(
        pair.oldSchema().annotation(keyword), pair.newSchema().annotation(keyword));
  }

  private Fact altered(Change change, String keyword, boolean hasMeaning) {
    Fact fact =
        fact(change, keyword)
            .says(
                brief(pair.oldSchema().annotation(keyword)),
                brief(pair.newSchema().annotation(keyword)));
    return hasMeaning
        ? fact.oldClient(Verdict.ruled(Failure.ALTERED)).newClient(Verdict.ruled(Failure.ALTERED))
        : fact;
  }

  private static String brief(Optional<Node> node) {
    return node.map(n -> AnnotationComparison.brief(n.toJson())).orElse("");
  }

  private Fact fact(Change change, String keyword) {
    return Fact.of(
            change,
            pair.oldSchema().annotation(keyword).or(pair.oldSchema()::node),
            pair.newSchema().annotation(keyword).or(pair.newSchema()::node),
            "")
        .in(direction);
  }

  private void add(Fact fact) {
    pair.add(Local.of(fact));
  }
}

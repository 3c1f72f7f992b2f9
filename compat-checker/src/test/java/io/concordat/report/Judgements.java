package io.concordat.report;

import io.concordat.compare.Change;
import io.concordat.compare.Difference;
import io.concordat.compare.Failure;
import io.concordat.compare.Verdict;
import io.concordat.compare.Version;
import io.concordat.compare.Witness;
import io.concordat.judge.AcceptedBreak;
import io.concordat.judge.Fact;
import io.concordat.judge.Identity;
import io.concordat.judge.Judge;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judgements that every format has to tell. */
public enum Judgements {
  /** One finding of each kind. */
  SHOP,
  /** Documents that say the same. */
  SAME,
  /** Additions that the declared version covers. */
  GROWN,
  /** Documents without versions, one of which breaks clients. */
  UNVERSIONED,
  /** Documents whose every text tries to break out of the report. */
  HOSTILE;

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private static final String EVIL =
      "x\u001b[31m\u009b2J`<script>alert('1')</script>| @octocat #1 [a](http://x.y) ]]>\u202e\nDo &amp; *b*";

  private static final Witness REQUEST =
      new Witness(
          "request",
          Json.object("items", Json.array(List.of())),
          """
          POST /orders HTTP/1.1
          Content-Type: application/json

          {
            "items": []
          }
          """,
          Version.OLD,
          true);

  public Judgement judgement() {
    return switch (this) {
      case SHOP -> shop();
      case SAME -> judge(Policy.DEFAULT, named("1.4.0"), named("1.4.0"), List.of(), List.of());
      case GROWN ->
          judge(
              Policy.DEFAULT,
              named("1.4.0"),
              named("1.5.0"),
              List.of(),
              List.of(
                  added().done(),
                  Fact.of(Change.DOCUMENTATION_CHANGED).place("the document").is("title").done()));
      case UNVERSIONED -> {
        Identity nameless = new Identity("Orders", Optional.empty());
        yield judge(Policy.DEFAULT, nameless, nameless, List.of(), List.of(removed().done()));
      }
      case HOSTILE -> hostile();
    };
  }

  private static Judgement shop() {
    return judge(
        accepting("operation-removed", "DELETE /orders/{id}"),
        named("1.4.0"),
        named("1.5.0"),
        List.of(
            Problem.warning(
                new Location("new.yaml", 3, 1, "/info/x"), "unknown key \"x\"", "remove it"),
            Problem.note(new Location("new.yaml", 0, 0, ""), "OpenAPI 3.2", "nothing to do")),
        List.of(
            required().done(),
            Fact.request(Change.PATTERN_CHANGED)
                .place("query parameter `isbn`")
                .was("`^(?=97)\\d{13}$`")
                .is("`^97[89]\\d{10}$`")
                .oldAt(40, "/paths/~1books/get/parameters/0/schema")
                .newAt(44, "/paths/~1books/get/parameters/0/schema")
                .reaching("GET /books")
                .oldClient(
                    Verdict.unproved(
                        Failure.REFUSED, "look-around in the pattern `^(?=97)\\d{13}$`"))
                .done(),
            removed().reaching("DELETE /orders/{id}").done(),
            removed()
                .place("operation `GET /books/{isbn}/prices`")
                .oldAt(50, "/paths/x/get")
                .done(),
            added().done(),
            Fact.of(Change.OPERATION_DEPRECATED)
                .place("operation `GET /carts`")
                .newAt(70, "/paths/~1carts/get")
                .reaching("GET /carts")
                .done(),
            Fact.of(Change.DOCUMENTATION_CHANGED)
                .place("the document")
                .is("title")
                .newAt(2, "/info/title")
                .done(),
            Fact.of(Change.DOCUMENTATION_CHANGED)
                .place("`GET /books`")
                .is("description, summary")
                .newAt(5, "/x")
                .done(),
            Fact.of(Change.EXTENSION_CHANGED)
                .place("extension `x-a`")
                .is("1")
                .newAt(9, "/a")
                .done()));
  }

  private static Judgement hostile() {
    return judge(
        accepting("operation-removed", "*"),
        new Identity(EVIL, Optional.of(EVIL)),
        new Identity(EVIL, Optional.of(EVIL)),
        List.of(Problem.warning(new Location(EVIL, 3, 1, EVIL), EVIL, EVIL)),
        List.of(
            required()
                .place(EVIL)
                .reaching(EVIL)
                .oldClient(
                    Verdict.proved(
                        Failure.REFUSED,
                        Optional.of(
                            new Witness(
                                "response", Json.of(EVIL), EVIL + "\n```\n", Version.NEW, false))))
                .done(),
            Fact.request(Change.TYPE_CHANGED)
                .place(EVIL)
                .was(EVIL)
                .is(EVIL)
                .oldClient(Verdict.unproved(Failure.REFUSED, EVIL))
                .done(),
            removed().reaching(EVIL).done()));
  }

  private static Fact required() {
    return Fact.request(Change.PROPERTY_BECAME_REQUIRED)
        .place("property `email`")
        .oldAt(31, "/components/schemas/Order/properties/email")
        .newAt(33, "/components/schemas/Order/properties/email")
        .reaching(
            IntStream.rangeClosed(1, 6).mapToObj(i -> "POST /orders/" + i).toArray(String[]::new))
        .oldClient(Verdict.proved(Failure.REFUSED, Optional.of(REQUEST)));
  }

  private static Fact removed() {
    return Fact.removed(Change.OPERATION_REMOVED)
        .place("operation `DELETE /orders/{id}`")
        .oldAt(60, "/paths/~1orders~1{id}/delete");
  }

  private static Fact added() {
    return Fact.response(Change.PROPERTY_ADDED)
        .place("property `total`")
        .newAt(35, "/components/schemas/Order/properties/total")
        .reaching("GET /orders/{id}")
        .newClient(Verdict.ruled(Failure.WITHDRAWN));
  }

  private static Identity named(String version) {
    return new Identity("Orders", Optional.of(version));
  }

  private static Policy accepting(String rule, String location) {
    Policy usual = Policy.DEFAULT;
    return new Policy(
        usual.level(),
        false,
        usual.budget(),
        usual.hosts(),
        usual.zero(),
        usual.enums(),
        false,
        usual.unstable(),
        List.of(),
        usual.severities(),
        List.of(
            new AcceptedBreak(
                rule,
                Optional.empty(),
                location,
                "Nobody has called it since May. " + (location.equals("*") ? EVIL : ""),
                "orders-team",
                Optional.of(LocalDate.of(2027, 1, 31)),
                new Location("concordat.yaml", 2, 5, "/accepted/0")),
            new AcceptedBreak(
                "parameter-removed",
                Optional.empty(),
                "GET /books",
                "agreed",
                "me",
                Optional.of(LocalDate.of(2026, 6, 30)),
                new Location("concordat.yaml", 7, 5, "/accepted/1"))));
  }

  private static Judgement judge(
      Policy policy,
      Identity oldApi,
      Identity newApi,
      List<Problem> problems,
      List<Difference> differences) {
    return new Judge(policy, TODAY).judge(differences, oldApi, newApi, problems);
  }
}

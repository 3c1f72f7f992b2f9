package io.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.compare.Witness;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says of applications that talk by messages, beyond the cases of single rules. */
final class MessageCheckTest {

  private static final String ORDERS =
      """
      asyncapi: 3.0.0
      info: {title: Orders, version: 1.0.0}
      channels:
        commands:
          address: /orders
          parameters: %s
          messages:
            PlaceOrder:
              contentType: application/json
              headers: {type: object, required: [tenant], properties: {tenant: {type: string}}}
              payload: {type: object, required: [%s], properties: {isbn: {type: string}, note: {type: string}}}
      operations:
        place: {action: receive, channel: {$ref: '#/channels/commands'}}
      """;

  @TempDir Path folder;

  @Test
  void a_witness_is_a_whole_message_that_a_validator_has_confirmed() throws IOException {
    Judgement judgement =
        check(ORDERS.formatted("{}", "isbn"), ORDERS.formatted("{}", "isbn, note"));
    Finding finding = judgement.findings().get(0);
    assertThat(finding.rule().id()).isEqualTo("received-property-became-required");
    assertThat(finding.difference().operations()).containsExactly("receive /orders");
    Witness witness = finding.witness().orElseThrow();
    assertThat(witness.kind()).isEqualTo("message");
    assertThat(witness.isValidated()).isTrue();
    assertThat(witness.value().text())
        .isEqualTo("{\"headers\": {\"tenant\": \"a\"}, \"payload\": {\"isbn\": \"a\"}}");
    assertThat(witness.text())
        .startsWith("receive /orders: PlaceOrder\ncontent-type: application/json\ntenant: ");
  }

  /** Queries of a WebSocket are written so, though the address has no hole for them. */
  @Test
  void a_parameter_outside_the_address_comes_and_goes() throws IOException {
    String without = ORDERS.formatted("{}", "isbn");
    String with = ORDERS.formatted("{since: {description: The first to send.}}", "isbn");
    assertThat(rules(check(without, with))).containsExactly("MINOR channel-parameter-added");
    assertThat(rules(check(with, without))).containsExactly("MAJOR channel-parameter-removed");
  }

  @Test
  void an_impact_is_none_when_nothing_but_the_version_differs() throws IOException {
    String before = ORDERS.formatted("{}", "isbn");
    assertThat(check(before, before.replace("1.0.0", "1.0.1")).impact()).isEqualTo(Impact.NONE);
  }

  @Test
  void a_long_value_of_a_binding_counts_to_its_end() throws IOException {
    String before =
        ORDERS
            .formatted("{}", "isbn")
            .replace("    messages:", "    bindings: {kafka: {topic: %s}}\n    messages:");
    String topic = "bookshop.orders.commands.of.everybody.who.wants.to.buy.a.book.v";
    assertThat(rules(check(before.formatted(topic + 1), before.formatted(topic + 2))))
        .containsExactly("MAJOR channel-binding-changed");
  }

  private static List<String> rules(Judgement judgement) {
    return judgement.findings().stream()
        .map(finding -> finding.impact() + " " + finding.rule().id())
        .toList();
  }

  private Judgement check(String before, String after) throws IOException {
    Files.writeString(folder.resolve("old.yaml"), before);
    Files.writeString(folder.resolve("new.yaml"), after);
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return new CompatibilityCheck(Clock.systemUTC())
          .check(sources.open("old.yaml"), sources.open("new.yaml"), Policy.DEFAULT);
    }
  }
}

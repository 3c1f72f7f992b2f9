package io.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.Test;

/**
 * Data flows exchange → example → stub → junit and cli, channel → stub; no arrow runs backwards.
 */
final class ToolkitArchitectureTest {

  private static final String EXCHANGE = "io.concordat.exchange..";
  private static final String EXAMPLE = "io.concordat.example..";
  private static final String STUB = "io.concordat.stub..";
  private static final String HTTP = "io.concordat.stub.http..";
  private static final String CHANNEL = "io.concordat.channel..";
  private static final String ADAPTERS = "io.concordat.channel.*..";
  private static final String JUNIT = "io.concordat.junit..";
  private static final String CLI = "io.concordat.stub.cli..";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          // The predefined option does not know the folder of -Pquick.
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> location.contains("/contract-toolkit/"))
          .importPackages("io.concordat");

  @Test
  void what_is_valid_does_not_depend_on_who_makes_it() {
    check(
        noClasses()
            .that()
            .resideInAPackage(EXCHANGE)
            .should(use(EXAMPLE, STUB, CHANNEL, JUNIT))
            .because("providers are held against the same judgement as stubs"));
  }

  @Test
  void examples_do_not_know_who_sends_them() {
    check(
        noClasses()
            .that()
            .resideInAPackage(EXAMPLE)
            .should(use(STUB, CHANNEL, JUNIT))
            .because("the same message is an answer of a stub and a question to a provider"));
  }

  @Test
  void channels_do_not_know_specifications() {
    check(
        noClasses()
            .that()
            .resideInAPackage(CHANNEL)
            .should(use(EXCHANGE, EXAMPLE, STUB, JUNIT, "io.concordat.model.."))
            .because("a broker carries bytes and headers"));
  }

  @Test
  void channels_do_not_know_the_brokers_that_carry_them() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTERS)
            .should(use(ADAPTERS, "org.apache.activemq..", "org.apache.kafka..", "com.rabbitmq.."))
            .because("a broker's library is there only for those who use that broker"));
  }

  @Test
  void stubs_do_not_know_the_tests_that_use_them() {
    check(
        noClasses()
            .that()
            .resideInAPackage(STUB)
            .should(use(JUNIT))
            .because("a stub also runs from Maven and from the command line"));
  }

  @Test
  void only_the_http_front_uses_wiremock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should(use("com.github.tomakehurst..", "wiremock.."))
            .because("what is asked and answered does not depend on who carries it"));
  }

  @Test
  void the_http_front_does_not_know_what_is_served() {
    check(
        noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should(use("io.concordat.model..", "io.concordat.example..", "io.concordat.source.."))
            .because("limits hold for every request, whatever it is for"));
  }

  @Test
  void only_the_command_line_uses_picocli() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should(use("picocli.."))
            .because("the library is used without it"));
  }

  @Test
  void only_examples_tell_fiction() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(EXAMPLE)
            .should(use("net.datafaker.."))
            .because("what looks real is made up in one place"));
  }

  private static ArchCondition<JavaClass> use(String... packages) {
    return ArchConditions.dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(packages));
  }

  /** A package may still be empty; a rule that its first class breaks is there before it. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCTION);
  }
}

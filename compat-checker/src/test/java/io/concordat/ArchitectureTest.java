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
 * Data flows source → model → validation → compare → judge → report → cli, and no arrow runs
 * backwards.
 */
final class ArchitectureTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          // The predefined option does not know the folder of -Pquick.
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("io.concordat");

  private static final String ROOT = "io.concordat";
  private static final String SOURCE = "io.concordat.source..";
  private static final String MODEL = "io.concordat.model..";
  private static final String MODEL_ITSELF = "io.concordat.model";
  private static final String LANGUAGES = "io.concordat.model.*..";
  private static final String VALIDATION = "io.concordat.validation..";
  private static final String COMPARE = "io.concordat.compare..";
  private static final String COMPARE_ITSELF = "io.concordat.compare";
  private static final String CONTAINMENT = "io.concordat.compare.containment..";
  private static final String JUDGE = "io.concordat.judge..";
  private static final String REPORT = "io.concordat.report..";
  private static final String CLI = "io.concordat.cli..";

  @Test
  void sources_do_not_know_what_is_made_of_them() {
    check(
        noClasses()
            .that()
            .resideInAPackage(SOURCE)
            .should(use(ROOT, MODEL, VALIDATION, COMPARE, JUDGE, REPORT, CLI))
            .because("a tree of text is the same whoever reads it"));
  }

  @Test
  void the_model_does_not_know_that_it_is_compared() {
    check(
        noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should(use(ROOT, VALIDATION, COMPARE, JUDGE, REPORT, CLI))
            .because("an API promises what it promises, whatever it is held against"));
  }

  @Test
  void the_model_does_not_know_the_languages_it_is_read_from() {
    check(
        noClasses()
            .that()
            .resideInAPackage(MODEL_ITSELF)
            .should(use(LANGUAGES))
            .because("a new specification language does not change what an API is"));
  }

  @Test
  void what_follows_the_model_does_not_know_the_languages_either() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(VALIDATION, COMPARE, JUDGE, REPORT)
            .should(use(LANGUAGES))
            .because("the same promise in another language is the same promise"));
  }

  @Test
  void validation_does_not_know_who_wants_to_know() {
    check(
        noClasses()
            .that()
            .resideInAPackage(VALIDATION)
            .should(use(ROOT, COMPARE, JUDGE, REPORT, CLI))
            .because(
                "witnesses and HTTP bodies are held against the same schemas, and a second opinion"
                    + " shares nothing with the first"));
  }

  @Test
  void containment_does_not_know_the_apis_that_its_schemas_stand_in() {
    check(
        noClasses()
            .that()
            .resideInAPackage(CONTAINMENT)
            .should(use(ROOT, COMPARE_ITSELF, JUDGE, REPORT, CLI))
            .because("A ⊆ B is a question about two schemas, and is tested as one"));
  }

  @Test
  void a_comparison_does_not_know_the_verdict() {
    check(
        noClasses()
            .that()
            .resideInAPackage(COMPARE)
            .should(use(ROOT, JUDGE, REPORT, CLI))
            .because("a severity that is set while detecting is beyond the reach of policy"));
  }

  @Test
  void the_judge_does_not_know_how_a_verdict_is_printed() {
    check(
        noClasses()
            .that()
            .resideInAPackage(JUDGE)
            .should(use(ROOT, REPORT, CLI))
            .because("every format tells the same verdict"));
  }

  @Test
  void a_report_does_not_know_who_asked_for_it() {
    check(
        noClasses()
            .that()
            .resideInAPackage(REPORT)
            .should(use(ROOT, CLI))
            .because("Maven builds print the same reports as the command line"));
  }

  @Test
  void nothing_knows_the_command_line() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should(use(CLI))
            .because("the library is used without it"));
  }

  @Test
  void only_sources_read_yaml_and_json() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(SOURCE, VALIDATION)
            .should(use("org.snakeyaml..", "tools.jackson..", "com.fasterxml.jackson.."))
            .because("text is read once, with its lines and columns"));
  }

  @Test
  void only_validation_uses_a_validator_of_others() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(VALIDATION)
            .should(use("com.networknt..", "com.google.protobuf.."))
            .because("a second opinion stays independent, and its minor releases change the API"));
  }

  @Test
  void only_sources_fetch_from_git_and_maven() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(SOURCE)
            .should(use("org.eclipse.jgit..", "org.eclipse.aether..", "org.apache.maven.."))
            .because("from there on it does not matter where a document came from"));
  }

  @Test
  void only_the_judge_orders_versions() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(JUDGE)
            .should(use("org.semver4j.."))
            .because("what to make of a version that is not SemVer is decided in one place"));
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

  private static ArchCondition<JavaClass> use(String... packages) {
    return ArchConditions.dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(packages));
  }

  /** A package may still be empty; a rule that its first class breaks is there before it. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCTION);
  }
}

package io.concordat.model.asyncapi;

import io.concordat.source.Node;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;

/** The versions of AsyncAPI that are understood. */
enum AsyncApiVersion {
  /** 2.0 to 2.6: each channel says what the application's clients do. */
  V2,
  /** 3.0: operations beside channels say what the application does. */
  V3;

  /**
   * The version that a document declares.
   *
   * @throws SpecException when it is no AsyncAPI document or one of a version that nobody knows
   *     here
   */
  static AsyncApiVersion of(Specification specification) {
    Node root = specification.root().root();
    String version =
        root.text("asyncapi")
            .orElseThrow(
                () ->
                    new SpecException(
                        Problem.error(
                            root.location(),
                            "not an AsyncAPI document: \"asyncapi\" is not there",
                            "name a document that begins with asyncapi: 3.0.0 or similar")));
    Node at = root.get("asyncapi").orElse(root);
    if (version.equals("2") || version.startsWith("2.")) {
      return V2;
    }
    if (version.equals("3") || version.startsWith("3.")) {
      // 3.1 adds a binding and changes no meaning.
      if (!version.matches("3(\\.[01].*)?")) {
        specification.report(
            Problem.note(
                at.location(),
                "AsyncAPI " + version + " is newer than what is known; read as 3.1",
                "check the findings with care"));
      }
      return V3;
    }
    throw new SpecException(
        Problem.error(
            at.location(),
            "AsyncAPI version \"" + version + "\" is not supported",
            "use AsyncAPI 2.0 to 2.6 or 3.0"));
  }
}

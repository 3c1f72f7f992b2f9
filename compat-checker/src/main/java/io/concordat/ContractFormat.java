package io.concordat;

import io.concordat.source.Node;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;

/** The formats in which contracts are written. */
enum ContractFormat {
  OPENAPI("an OpenAPI document"),
  ASYNCAPI("an AsyncAPI document"),
  PROTOBUF("a protobuf file");

  private final String document;

  ContractFormat(String document) {
    this.document = document;
  }

  /** The format of a document; what is none of the others is left to the reader of OpenAPI. */
  static ContractFormat of(Specification specification) {
    Node root = specification.root().root();
    return root.get("asyncapi").isPresent()
        ? ASYNCAPI
        : root.get("protobuf").isPresent() ? PROTOBUF : OPENAPI;
  }

  /**
   * Makes sure that both versions are of one kind.
   *
   * @throws SpecException when they are not
   */
  static void requireSame(Specification oldSpec, Specification newSpec) {
    ContractFormat before = of(oldSpec);
    ContractFormat after = of(newSpec);
    if (before != after) {
      throw new SpecException(
          Problem.error(
              newSpec.root().root().location(),
              "this is "
                  + after.document
                  + ", but the old version, "
                  + oldSpec.root().root().location().file()
                  + ", is "
                  + before.document,
              "compare two versions of the same contract"));
    }
  }
}

package io.concordat.maven.generate;

import java.io.IOException;
import java.nio.file.Path;

/** Something that makes code of a specification. */
public interface Generator {

  /** All that has a say in what is generated, beside the specification: version and options. */
  String fingerprint() throws IOException;

  /**
   * Generates into an empty folder.
   *
   * @param snapshot the specification
   * @param work an empty folder for whatever else is needed
   * @throws io.concordat.source.SpecException when the specification cannot be used
   */
  void generate(Snapshot snapshot, Path work, Path output) throws IOException;
}

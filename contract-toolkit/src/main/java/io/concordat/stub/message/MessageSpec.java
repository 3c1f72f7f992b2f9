package io.concordat.stub.message;

import io.concordat.model.MessageApi;
import io.concordat.model.asyncapi.AsyncApiReader;
import io.concordat.source.Document;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.util.List;

/**
 * An AsyncAPI document that was read to be stood in for.
 *
 * @param reference in the words of the user
 * @param files that it was read from, in the words of the user
 * @param warnings what is wrong with it and does no harm
 */
public record MessageSpec(
    String reference, MessageApi api, List<String> files, List<Problem> warnings) {

  public MessageSpec {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads it.
   *
   * @param reference names it as for a check: a file, a folder, {@code git:REV:PATH}, {@code
   *     maven:…}
   * @throws SpecException when it cannot be used, with everything that is wrong
   */
  public static MessageSpec read(String reference, SourceOptions options) {
    try (Sources sources = new Sources(options)) {
      Specification specification = sources.open(reference);
      MessageApi api = AsyncApiReader.read(specification);
      List<Problem> errors = specification.problems().stream().filter(Problem::isError).toList();
      if (!errors.isEmpty()) {
        throw new SpecException(errors);
      }
      return new MessageSpec(
          reference,
          api,
          specification.documents().stream().map(Document::file).toList(),
          specification.problems());
    }
  }
}

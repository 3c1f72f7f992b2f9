package io.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Which Concordat answers, and on which Java. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "concordat " + concordat(),
      "Java %s (%s)"
          .formatted(System.getProperty("java.version"), System.getProperty("java.vm.name"))
    };
  }

  private static String concordat() throws IOException {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IllegalStateException("version.txt is not beside " + Version.class);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}

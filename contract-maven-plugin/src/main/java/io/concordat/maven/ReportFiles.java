package io.concordat.maven;

import io.concordat.judge.Judgement;
import io.concordat.report.ReportFormat;
import io.concordat.report.TextStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for the reports of a module. */
record ReportFiles(Path folder) {

  /** Writes a report for machines and one for people. */
  void write(String name, Judgement judgement) {
    write(name + ".json", ReportFormat.JSON, judgement);
    write(name + ".md", ReportFormat.MARKDOWN, judgement);
  }

  private void write(String name, ReportFormat format, Judgement judgement) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, format.report(TextStyle.PLAIN).render(judgement));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write %s. Correct <reportDirectory> (contract.reportDirectory)".formatted(file),
          e);
    }
  }
}

package io.concordat.report;

import java.util.Locale;

/** The formats in which a judgement can be told. */
public enum ReportFormat {
  /** For a person at a terminal. */
  TEXT,
  /** {@code concordat/1}, as {@code docs/concordat-1.schema.json} describes it. */
  JSON,
  /** For a comment of a pull request. */
  MARKDOWN,
  /** SARIF 2.1.0, for code scanning. */
  SARIF,
  /** The XML of JUnit, for build servers. */
  JUNIT,
  /** One page that needs nothing else. */
  HTML;

  /**
   * The report in this format.
   *
   * @param style matters to text alone
   */
  public Report report(TextStyle style) {
    return switch (this) {
      case TEXT -> new TextReport(style);
      case JSON -> new JsonReport();
      case MARKDOWN -> new MarkdownReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case HTML -> new HtmlReport();
    };
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

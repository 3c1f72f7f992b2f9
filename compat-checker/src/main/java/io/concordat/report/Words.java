package io.concordat.report;

import io.concordat.compare.Evidence;
import io.concordat.compare.Witness;
import io.concordat.judge.AcceptedBreak;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.VersionAdvice;
import java.util.List;

/** The sentences that all formats for people share. Their parts are not yet made printable. */
final class Words {

  private Words() {}

  /** What the documents are called, such as {@code Orders 1.0.0 → 1.1.0}. */
  static String heading(Judgement judgement) {
    String from = judgement.version().map(VersionAdvice::oldVersion).orElse("");
    String to = judgement.version().map(VersionAdvice::newVersion).orElse("");
    String before = (judgement.oldTitle() + " " + from).strip();
    return judgement.oldTitle().equals(judgement.newTitle()) && !to.isEmpty()
        ? before + " → " + to
        : before + " → " + (judgement.newTitle() + " " + to).strip();
  }

  /** The verdict and the version to use. */
  static String conclusion(Judgement judgement) {
    String verdict = judgement.impact() + ": ";
    return verdict
        + judgement
            .version()
            .map(Words::conclusion)
            .orElse(
                judgement.impact() == Impact.MAJOR
                    ? "neither document declares a version, so the change must not break clients"
                    : "neither document declares a version; clients are safe")
        + (judgement.isPolicySound() ? "" : "; the policy is out of date");
  }

  private static String conclusion(VersionAdvice advice) {
    String note = advice.note().isEmpty() ? "" : " (" + advice.note() + ")";
    String use = advice.advice().map(version -> ", use " + version).orElse("");
    if (!advice.isOk() && advice.oldVersion().equals(advice.newVersion())) {
      return "the version is still " + advice.newVersion() + use + note;
    }
    if (!advice.isOk()) {
      return advice.declared().isEmpty()
          ? "it breaks clients" + use + note
          : advice.newVersion()
              + " does not cover the change since "
              + advice.oldVersion()
              + use
              + note;
    }
    if (advice.required() == Impact.NONE) {
      return "the documents promise the same" + note;
    }
    return advice.newVersion().isEmpty() || advice.declared().isEmpty()
        ? "no client of the old version breaks" + note
        : advice.newVersion() + " covers the change since " + advice.oldVersion() + note;
  }

  /** What the impact means to clients. */
  static String meaning(Impact impact) {
    return switch (impact) {
      case MAJOR -> "clients of the old version can fail against a provider of the new one";
      case MINOR -> "clients of the new version can fail against a provider of the old one";
      case PATCH -> "no client can tell";
      case NONE -> "the documents say the same";
    };
  }

  /** How strong the evidence is and how a client fails, such as {@code PROVED, refused}. */
  static String ground(Finding finding) {
    return finding.evidence() + finding.failure().map(failure -> ", " + failure).orElse("");
  }

  /** Why a finding counts, beginning with what kept it from being proved. */
  static String reason(Finding finding) {
    String open =
        finding.evidence() == Evidence.UNPROVED
            ? "Counted as a break, since it could not be decided: " + finding.reason() + ". "
            : "";
    return open + finding.rule().why();
  }

  /** What a witness shows. */
  static String caption(Witness witness) {
    String from = witness.sender().toString();
    String to = witness.refusedBy().toString();
    String told =
        witness.isMisread()
            ? misread(witness.kind())
            : switch (witness.kind()) {
              case "request" -> "%s clients may send this, and %s providers refuse it";
              case "response" ->
                  "%s providers may answer this, and %s clients do not understand it";
              default -> "%s senders may send this, and %s receivers refuse it";
            };
    return told.formatted(from, to)
        + (witness.isValidated() ? "" : " (not confirmed by the independent validator)");
  }

  private static String misread(String kind) {
    return kind.equals("response")
        ? "%s providers may answer this, and %s clients take it for something else"
        : "%s clients may send this, and %s providers take it for something else";
  }

  /** Who has accepted a break, until when, and why. */
  static String acceptance(AcceptedBreak entry) {
    return "accepted by %s%s: %s"
        .formatted(
            entry.owner(), entry.expires().map(day -> " until " + day).orElse(""), entry.reason());
  }

  /** The operations that a finding reaches, the first few of them by name. */
  static String operations(List<String> operations, int shown) {
    if (operations.size() <= shown + 1) {
      return String.join(", ", operations);
    }
    return String.join(", ", operations.subList(0, shown))
        + " and "
        + (operations.size() - shown)
        + " more";
  }

  /** A number with its noun. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

package io.concordat.cli;

import io.concordat.judge.FailOn;
import io.concordat.judge.Judgement;
import io.concordat.report.JsonReport;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Many pairs in one process: lines {@code OLD<TAB>NEW} in, one JSON object a line out, in their
 * order.
 *
 * @param file how messages name the list
 */
record Batch(String file, List<Line> lines) {

  Batch {
    lines = List.copyOf(lines);
  }

  /** A line that is no comment and not blank. */
  record Line(int number, String text) {}

  static Batch of(String file, List<String> text) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).stripTrailing();
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Line(i + 1, line));
      }
    }
    return new Batch(file, lines);
  }

  /** Checks all pairs; the exit code is that of the worst. */
  int run(Checking checking, FailOn failOn, Destination destination, Progress progress)
      throws IOException {
    int worst = ExitCode.COVERED;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      progress.step(i, lines.size(), line.text().replace('\t', ' '));
      worst = Math.max(worst, run(line, checking, failOn, destination));
    }
    progress.step(lines.size(), lines.size(), "");
    return worst;
  }

  private int run(Line line, Checking checking, FailOn failOn, Destination destination)
      throws IOException {
    String[] names = line.text().split("\t", -1);
    if (names.length != 2) {
      Problem problem =
          Problem.error(
              new Location(file, line.number(), 1, ""),
              "not two names with a tab between them",
              "write OLD<TAB>NEW");
      destination.write(JsonReport.error(List.of(problem)).text() + "\n");
      return ExitCode.UNUSABLE;
    }
    Json documents = Json.object("old", Json.of(names[0]), "new", Json.of(names[1]));
    Answer answer = answer(names[0], names[1], checking, failOn);
    destination.write(answer.json().with("documents", documents).text() + "\n");
    return answer.exitCode();
  }

  private static Answer answer(String oldName, String newName, Checking checking, FailOn failOn) {
    try {
      Judgement judgement = checking.check(oldName, newName, Progress.SILENT);
      return new Answer(
          JsonReport.json(judgement),
          failOn.fails(judgement) ? ExitCode.NOT_COVERED : ExitCode.COVERED);
    } catch (SpecException e) {
      return new Answer(JsonReport.error(e.problems()), ExitCode.UNUSABLE);
    } catch (RuntimeException | StackOverflowError bug) {
      // The pairs after this one have a right to their answer; the exit code says what happened.
      Problem problem =
          Problem.error(Location.of(newName), "a bug in Concordat: " + bug, "please report it");
      return new Answer(JsonReport.error(List.of(problem)), ExitCode.OUR_OWN_BUG);
    }
  }

  private record Answer(Json.Obj json, int exitCode) {}
}

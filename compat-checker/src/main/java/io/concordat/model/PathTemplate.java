package io.concordat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with named holes (OAS 3.1 §4.8.8). Two templates that differ only in the names of their
 * holes are the same path.
 *
 * @param text as it is written
 * @param shape the text with every hole unnamed, {@code /orders/{}}
 * @param holes the names, in order
 */
public record PathTemplate(String text, String shape, List<String> holes) {

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

  public PathTemplate {
    holes = List.copyOf(holes);
  }

  /** Takes a template apart. A trailing slash and letter case count; a fragment does not. */
  public static PathTemplate of(String text) {
    List<String> holes = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return new PathTemplate(text, HOLE.matcher(text).replaceAll("{}"), holes);
  }

  /** Whether every path of this template also fits the other, which has more holes. */
  public boolean isCoveredBy(PathTemplate other) {
    String[] mine = shape.split("/", -1);
    String[] others = other.shape.split("/", -1);
    if (mine.length != others.length || shape.equals(other.shape)) {
      return false;
    }
    for (int i = 0; i < mine.length; i++) {
      boolean covers = others[i].equals("{}") ? !mine[i].isEmpty() : mine[i].equals(others[i]);
      if (!covers) {
        return false;
      }
    }
    return true;
  }
}

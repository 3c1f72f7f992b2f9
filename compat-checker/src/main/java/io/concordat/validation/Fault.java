package io.concordat.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One finding of the validator.
 *
 * @param instance the way into the value
 * @param evaluation the way through the schemas, references and all, to the keyword
 * @param words what is wrong, worded when somebody reads it
 */
record Fault(List<String> instance, List<String> evaluation, Supplier<String> words) {

  static Fault of(Error error) {
    List<String> evaluation = elements(error.getEvaluationPath());
    return new Fault(elements(error.getInstanceLocation()), evaluation, () -> words(error));
  }

  private static String words(Error error) {
    boolean isForbidden =
        error.getKeyword().equals("not")
            && error.getSchemaNode() != null
            && error.getSchemaNode().isEmpty();
    return isForbidden ? "is not allowed" : error.getMessage();
  }

  /** The keyword that is violated. */
  String keyword() {
    return evaluation.isEmpty() ? "" : evaluation.get(evaluation.size() - 1);
  }

  /** JSON Pointer (RFC 6901) of the place in the value. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (String step : instance) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static List<String> elements(NodePath path) {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      elements.add(String.valueOf(path.getElement(i)));
    }
    return elements;
  }
}

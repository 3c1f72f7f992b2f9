package io.concordat.model.protobuf;

import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.Reservation;
import io.concordat.source.Node;
import io.concordat.source.ObjectReader;
import io.concordat.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the types that names mean, and says what is missing when they mean none. */
final class Types {

  private static final String MAX = "max";

  /** Imports that may declare a lost type; of a long row of them the first ones are enough. */
  private static final int MOST_SUSPECTS = 10;

  private final ObjectReader objects;
  private final Declarations declarations;
  private final List<ScalarNode> missingImports;

  Types(ObjectReader objects, Declarations declarations, List<ScalarNode> missingImports) {
    this.objects = objects;
    this.declarations = declarations;
    this.missingImports = missingImports;
  }

  /** The message or enum of this name; one that is not there is reported and stays opaque. */
  FieldType find(ScalarNode written, String scope) {
    Optional<String> found = declarations.resolve(written.text(), scope);
    if (found.isEmpty()) {
      reportLost(written);
    }
    String name = found.orElse(written.text());
    return new FieldType(declarations.enums().containsKey(name) ? Kind.ENUM : Kind.MESSAGE, name);
  }

  private void reportLost(ScalarNode written) {
    List<ScalarNode> missing =
        missingImports.stream()
            .filter(path -> path.document() == written.document())
            .limit(MOST_SUSPECTS)
            .toList();
    if (missing.isEmpty()) {
      objects.error(
          written,
          "the type \"" + written.text() + "\" is declared nowhere",
          "declare it, or import the file that does");
      return;
    }
    missing.forEach(
        path ->
            objects.error(
                path,
                "the imported file \""
                    + path.text()
                    + "\" is in no folder above this one, and the type \""
                    + written.text()
                    + "\" is declared nowhere else",
                "put the file into the tree under that path"));
  }

  /** A number between two limits; one that is not is reported. */
  int number(ScalarNode written, long least, long most) {
    BigDecimal number = written.number().orElse(BigDecimal.ZERO);
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      objects.error(
          written,
          "the number " + written.text() + " is not between " + least + " and " + most,
          "give another number");
      return (int) least;
    }
    return number.intValueExact();
  }

  /** What a message or enum reserves. */
  Reservation reserved(Node declaration) {
    List<Reservation.Range> ranges = new ArrayList<>();
    for (String text : objects.texts(declaration, "reserved")) {
      int dots = text.indexOf("..");
      String last = text.substring(dots + 2);
      ranges.add(
          new Reservation.Range(
              bound(text.substring(0, dots)), last.equals(MAX) ? Integer.MAX_VALUE : bound(last)));
    }
    return new Reservation(ranges, Set.copyOf(objects.texts(declaration, "reservedNames")));
  }

  private static long bound(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return number
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
        .longValueExact();
  }
}

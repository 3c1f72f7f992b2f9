package io.concordat.bookshop.shop;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** How choices are written, in help, on the command line, in properties and in errors. */
final class Choice {

  private Choice() {}

  /** Lower case, with hyphens between words. */
  static String text(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws TypeConversionException when the text is none of the choices
   */
  static <C extends Enum<C>> C of(Class<C> type, String text) {
    C[] choices = type.getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> choice.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + text + "\" is none of " + Arrays.toString(choices)));
  }
}

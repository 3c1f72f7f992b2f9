package io.concordat.report;

import io.concordat.judge.Impact;

/** Colours for a terminal that shows them (ECMA-48 §8.3.117). */
record Paint(boolean isColoured) {

  String impact(Impact impact, String text) {
    return switch (impact) {
      case MAJOR -> paint("1;31", text);
      case MINOR -> paint("1;33", text);
      case PATCH, NONE -> paint("1;32", text);
    };
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String warning(String text) {
    return paint("33", text);
  }

  private String paint(String code, String text) {
    return isColoured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

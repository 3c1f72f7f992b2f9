package io.concordat.source;

import io.concordat.source.ProtoScanner.Kind;
import io.concordat.source.ProtoScanner.Token;
import java.math.BigInteger;

/** The words of a {@code .proto} file, taken one by one, and what is said when one is missing. */
final class ProtoWords {

  /** Every scope that a name has around it is looked at, so that their number is bounded, too. */
  private static final int LONGEST_NAME = 1_000;

  private final ProtoScanner scanner;
  private final TreeBuilder builder;
  private Token ahead;

  ProtoWords(String text, TreeBuilder builder) {
    this.scanner = new ProtoScanner(text, builder);
    this.builder = builder;
    this.ahead = scanner.next();
  }

  Token peek() {
    return ahead;
  }

  boolean isNext(String word) {
    return ahead.is(word);
  }

  boolean isAtEnd() {
    return ahead.kind() == Kind.END;
  }

  Token take() {
    Token token = ahead;
    ahead = scanner.next();
    return token;
  }

  /** Takes the word if it is there. */
  boolean skip(String word) {
    boolean isThere = isNext(word);
    if (isThere) {
      take();
    }
    return isThere;
  }

  Token expect(String word) {
    if (!isNext(word)) {
      throw unexpected("\"" + word + "\"");
    }
    return take();
  }

  Token name(String what) {
    if (ahead.kind() != Kind.NAME) {
      throw unexpected(what);
    }
    return take();
  }

  /** A name with dots, such as that of a package or type. */
  String fullName(String what) {
    Token first = ahead;
    StringBuilder name = new StringBuilder();
    if (skip(".")) {
      name.append('.');
    }
    name.append(name(what).text());
    while (skip(".")) {
      name.append('.').append(name("a name behind the dot").text());
    }
    if (name.length() > LONGEST_NAME) {
      throw builder.refuse(
          first.line(),
          first.column(),
          "the name is longer than " + LONGEST_NAME + " characters",
          "shorten it");
    }
    return name.toString();
  }

  /** A string; those that follow each other are one. */
  Token string(String what) {
    if (ahead.kind() != Kind.STRING) {
      throw unexpected(what);
    }
    Token first = take();
    StringBuilder value = new StringBuilder(first.text());
    while (ahead.kind() == Kind.STRING) {
      value.append(take().text());
    }
    return new Token(
        Kind.STRING, value.toString(), first.line(), first.column(), "", first.leading());
  }

  /** A whole number, in decimal digits. */
  ScalarNode integer(String what) {
    Token sign = ahead;
    boolean isNegative = skip("-");
    Token digits = ahead;
    if (digits.kind() != Kind.NUMBER) {
      throw unexpected(what);
    }
    BigInteger value;
    try {
      value = decode(digits.text());
    } catch (NumberFormatException e) {
      throw unexpected(what);
    }
    take();
    return builder.scalar(
        sign.line(),
        sign.column(),
        ScalarNode.Kind.NUMBER,
        (isNegative ? value.negate() : value).toString());
  }

  private static BigInteger decode(String digits) {
    if (digits.length() > 40) {
      throw new NumberFormatException(digits);
    }
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      return new BigInteger(digits.substring(2), 16);
    }
    return digits.length() > 1 && digits.startsWith("0")
        ? new BigInteger(digits.substring(1), 8)
        : new BigInteger(digits);
  }

  SpecException unexpected(String wanted) {
    return builder.refuse(
        ahead.line(),
        ahead.column(),
        wanted + " is expected, not " + ahead.shown(),
        "check the line against the protobuf language guide");
  }
}

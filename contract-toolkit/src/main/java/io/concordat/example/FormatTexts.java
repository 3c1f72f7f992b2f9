package io.concordat.example;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Texts of the formats that JSON Schema and OpenAPI define, and of some that are widely used. */
final class FormatTexts {

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2_000;
  private static final int SECONDS_OF_DAY = 86_400;

  private FormatTexts() {}

  static Optional<String> text(String format, Dice dice) {
    return Optional.ofNullable(
        switch (format) {
          case "date" -> day(dice).toString();
          case "date-time", "datetime", "date-time-rfc3339", "iso-datetime" -> moment(dice);
          case "time" -> moment(dice).substring(11);
          case "duration" -> "P" + dice.between(1, 30) + "D";
          case "uuid", "guid" -> uuid(dice);
          case "email", "idn-email" -> Fiction.tell(dice, f -> f.internet().safeEmailAddress());
          case "hostname", "idn-hostname" -> host(dice);
          case "ipv4", "ip" -> "192.0.2." + dice.between(1, 254);
          case "ipv6" -> "2001:db8::" + Long.toHexString(dice.between(1, 0xFFFE));
          case "ipv4-cidr" -> "192.0.2.0/24";
          case "uri", "url", "iri", "uri-reference", "iri-reference", "http-url" -> url(dice);
          case "uri-template" -> "https://" + host(dice) + "/items/{id}";
          case "json-pointer" -> "/" + word(dice);
          case "relative-json-pointer" -> "0/" + word(dice);
          case "regex" -> "^[a-z]+$";
          case "byte", "base64" -> base64(dice);
          case "binary" -> word(dice);
          case "password" -> word(dice) + "-" + dice.between(1_000, 9_999);
          case "phone", "phone-number", "e164" -> phone(dice);
          case "unix-time", "timestamp" -> Long.toString(seconds(dice));
          case "decimal" -> dice.between(1, 999) + "." + dice.between(10, 99);
          case "int64", "int32" -> Long.toString(dice.between(1, 99_999));
          default -> null;
        });
  }

  static LocalDate day(Dice dice) {
    return FIRST_DAY.plusDays(dice.below(DAYS));
  }

  static String moment(Dice dice) {
    return Instant.ofEpochSecond(seconds(dice)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static long seconds(Dice dice) {
    return day(dice).toEpochDay() * SECONDS_OF_DAY + dice.child("time").below(SECONDS_OF_DAY);
  }

  static String uuid(Dice dice) {
    byte[] name = Long.toString(dice.seed()).getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.nameUUIDFromBytes(name).toString();
    // What most generators make is version 4.
    return uuid.substring(0, 14) + "4" + uuid.substring(15);
  }

  static String host(Dice dice) {
    return word(dice) + ".example.com";
  }

  static String url(Dice dice) {
    return "https://" + host(dice) + "/" + word(dice.child("path"));
  }

  static String phone(Dice dice) {
    return "+1202555" + String.format("%04d", dice.below(10_000));
  }

  static String base64(Dice dice) {
    return Base64.getEncoder().encodeToString(word(dice).getBytes(StandardCharsets.UTF_8));
  }

  static String word(Dice dice) {
    return Fiction.tell(dice, f -> f.lorem().word());
  }
}

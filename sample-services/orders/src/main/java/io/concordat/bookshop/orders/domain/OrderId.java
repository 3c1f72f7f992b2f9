package io.concordat.bookshop.orders.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names an order: {@code ord_} and eight letters or digits.
 *
 * @param text made from the idempotency key, so that a repeated request asks for the same order,
 *     and a repeated charge for the same payment, even when the first answer was lost
 */
record OrderId(String text) {

  private static final BigInteger COUNT = BigInteger.valueOf(36).pow(8);

  static OrderId of(UUID key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(key.toString().getBytes(StandardCharsets.US_ASCII));
      String number = new BigInteger(1, hash).mod(COUNT).toString(36);
      return new OrderId("ord_" + "0".repeat(8 - number.length()) + number);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package io.concordat.bookshop.messaging;

import java.util.regex.Pattern;

/** What every broker takes for a name. */
final class ChannelName {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

  private ChannelName() {}

  static void check(String name) {
    if (name.length() > 200 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no channel's name: use letters, digits, dots and hyphens");
    }
  }
}

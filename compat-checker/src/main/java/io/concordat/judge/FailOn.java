package io.concordat.judge;

import java.util.Locale;

/** What makes a check fail. */
public enum FailOn {
  /** A change that the declared version does not cover. */
  VERSION,
  /** Any MAJOR change, whatever the version says. */
  MAJOR,
  /** Any MINOR or MAJOR change, whatever the version says. */
  MINOR,
  /** A change that the declared version does not cover, or anything that could not be decided. */
  UNPROVED,
  /** Nothing. */
  NEVER;

  /** Whether this judgement fails. A policy that is out of date does, unless nothing does. */
  public boolean fails(Judgement judgement) {
    return this != NEVER && (!judgement.isPolicySound() || isTooMuch(judgement));
  }

  private boolean isTooMuch(Judgement judgement) {
    return switch (this) {
      case VERSION -> !judgement.isCovered();
      case MAJOR -> judgement.impact() == Impact.MAJOR;
      case MINOR -> judgement.impact().compareTo(Impact.MINOR) >= 0;
      case UNPROVED -> !judgement.isCovered() || judgement.unproved() > 0;
      case NEVER -> false;
    };
  }

  /** The word for it, as in options and parameters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.concordat.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A broker that cannot be used as it was asked to be. */
public final class ChannelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String missingArtifact;

  /**
   * @param what is wrong
   * @param repair what to do about it
   */
  public ChannelException(String what, String repair) {
    this(what, repair, null);
  }

  public ChannelException(String what, String repair, @Nullable Throwable cause) {
    this(what, repair, cause, null);
  }

  private ChannelException(
      String what, String repair, @Nullable Throwable cause, @Nullable String missingArtifact) {
    super(what + ": " + repair, cause);
    this.missingArtifact = missingArtifact;
  }

  /**
   * The library of a broker is not there.
   *
   * @param artifact has it
   */
  static ChannelException missing(String broker, String artifact, Throwable cause) {
    return new ChannelException(
        "the library of " + broker + " is not on the class path",
        "add the dependency " + artifact,
        cause,
        artifact);
  }

  /** The Maven artifact that must be on the class path, where that is what is wrong. */
  public Optional<String> missingArtifact() {
    return Optional.ofNullable(missingArtifact);
  }
}

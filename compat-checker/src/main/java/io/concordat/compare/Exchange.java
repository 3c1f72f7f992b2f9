package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.source.Json;
import java.util.Optional;

/** A place in the traffic between clients and provider where values of a schema travel. */
interface Exchange {

  /** Who sends. */
  Direction direction();

  /** The place in words, such as {@code request body}. */
  String place();

  /** The operation that reaches this place, as the old version names it. */
  String operation();

  /** The witness that this value is, when this version sends it. */
  Witness witness(Json value, Version sender);

  /** In which media type values are written; empty where nobody says. */
  default Optional<MediaRange> media() {
    return Optional.empty();
  }

  /** Whether values travel as text without a type: not what a media type such as JSON writes. */
  default boolean isText() {
    return false;
  }

  /** What stands between the items of a list in this version, if it writes it as one text. */
  default Optional<String> separator(Version version) {
    return Optional.empty();
  }

  /**
   * Whether all that this version sends here is something that the other version knows, although
   * its counterpart does not cover it.
   */
  default boolean isKnownOtherwise(Version sender) {
    return false;
  }

  /** Whether what was sent before a change is still read after it. */
  default boolean isRetained() {
    return false;
  }

  /** Whether providers send what travels here, so that clients have to understand it. */
  default boolean isSentByProvider() {
    return direction().isSentByProvider();
  }

  /**
   * A fact by which the new version asks or allows more of the sender than the old one.
   *
   * @param isMore whether it asks for more; otherwise it allows more
   */
  default Fact stricter(Fact fact, boolean isMore) {
    Verdict fails = Verdict.ruled(isSentByProvider() ? Failure.SURPRISED : Failure.REFUSED);
    return isMore != isSentByProvider() ? fact.oldClient(fails) : fact.newClient(fails);
  }

  /** Whether values travel as XML, where names of elements matter. */
  default boolean isXml() {
    return media().filter(MediaRange::isXml).isPresent();
  }

  /** Whether nothing but the operation tells this place from others of the same message. */
  default boolean isShared() {
    return false;
  }
}

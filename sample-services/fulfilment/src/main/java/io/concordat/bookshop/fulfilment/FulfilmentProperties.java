package io.concordat.bookshop.fulfilment;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is deployed.
 *
 * @param publish in which versions events are published: {@code 1.x}, {@code 2.x} or {@code both}
 * @param packingTime from the command to the first parcel, and from one parcel to the next
 * @param deliveryTime from the last parcel to its delivery
 * @param countries where parcels go, by ISO 3166-1
 * @param rare ISBNs of books that are never in stock at once
 */
@ConfigurationProperties("fulfilment")
public record FulfilmentProperties(
    @DefaultValue("both") String publish,
    @DefaultValue("1s") Duration packingTime,
    @DefaultValue("2s") Duration deliveryTime,
    @DefaultValue({"NL", "BE", "DE", "FR", "GB", "US"}) Set<String> countries,
    @DefaultValue("9780131103627") Set<String> rare) {

  public FulfilmentProperties {
    if (!Set.of("1.x", "2.x", "both").contains(publish)) {
      throw new IllegalArgumentException(
          "fulfilment.publish is \"" + publish + "\", which is none of 1.x, 2.x and both");
    }
  }

  public boolean publishesFirst() {
    return !publish.equals("2.x");
  }

  public boolean publishesSecond() {
    return !publish.equals("1.x");
  }
}

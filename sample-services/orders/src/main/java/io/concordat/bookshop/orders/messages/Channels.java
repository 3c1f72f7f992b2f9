package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;

/** Where the contracts say that messages go. */
public final class Channels {

  public static final PublishSubscribeChannel EVENTS_V1 =
      new PublishSubscribeChannel("orders.v1.events");
  public static final PublishSubscribeChannel EVENTS_V2 =
      new PublishSubscribeChannel("orders.v2.events");
  public static final PointToPointChannel NOTIFICATIONS = new PointToPointChannel("notifications");
  public static final PointToPointChannel FULFILMENT =
      new PointToPointChannel("fulfilment.commands");
  public static final PointToPointChannel REPLIES = new PointToPointChannel("orders.replies");
  public static final PublishSubscribeChannel PARCELS_V1 =
      new PublishSubscribeChannel("fulfilment.v1.events");
  public static final PublishSubscribeChannel PARCELS_V2 =
      new PublishSubscribeChannel("fulfilment.v2.events");
  public static final PublishSubscribeChannel CATALOGUE =
      new PublishSubscribeChannel("catalogue.documents");

  private Channels() {}
}

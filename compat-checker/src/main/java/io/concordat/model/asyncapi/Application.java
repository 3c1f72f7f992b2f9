package io.concordat.model.asyncapi;

import io.concordat.model.Channel;
import io.concordat.model.MessageOperation;
import java.util.List;

/** What an application does on which channels, in whichever version it is written down. */
sealed interface Application permits Version2, Version3 {

  List<Channel> channels();

  List<MessageOperation> operations();
}

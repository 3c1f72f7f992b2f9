package io.concordat.bookshop.outbox;

class PollingPublisherTest extends PublisherContract {

  PollingPublisherTest() {
    super(false);
  }
}

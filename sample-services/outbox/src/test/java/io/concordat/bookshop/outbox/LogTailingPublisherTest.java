package io.concordat.bookshop.outbox;

class LogTailingPublisherTest extends PublisherContract {

  LogTailingPublisherTest() {
    super(true);
  }
}

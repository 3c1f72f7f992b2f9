package io.concordat.stub.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Collects one request's body as it arrives. What is too much is read and thrown away, so that the
 * client, which sends before it listens, gets to read the answer.
 */
final class BodyIntake implements ReadListener {

  private static final Answer TOO_LARGE =
      Answer.problem(413, "The body is too large", "It exceeds the limit of this stub.");
  private static final Answer BUSY =
      Answer.problem(
          503, "Too many bodies at once", "Together they exceed the limit of this stub.");
  private static final Answer TOO_SLOW =
      Answer.problem(408, "The request took too long", "Its body did not come to an end.");
  private static final int PIECE = 16 << 10;

  private final Request request;
  private final HttpLimits limits;
  private final AtomicLong bytesInUse;
  private final Consumer next;
  private final Delivery delivery;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final byte[] piece = new byte[PIECE];
  private volatile @Nullable Answer refusal;
  private volatile @Nullable Future<?> deadline;

  /** Does something with a whole body. */
  @FunctionalInterface
  interface Consumer {
    void accept(Request request, byte[] body, Delivery delivery);
  }

  BodyIntake(
      Request request, HttpLimits limits, AtomicLong bytesInUse, Consumer next, Delivery delivery) {
    this.request = request;
    this.limits = limits;
    this.bytesInUse = bytesInUse;
    this.next = next;
    this.delivery = delivery;
  }

  /** Most bodies arrive together with their heads. */
  boolean takeWhatIsThere(ServletInputStream in, long announced) throws IOException {
    if (announced < 0 || announced > PIECE || ((HttpInput) in).available() < announced) {
      return false;
    }
    byte[] body = in.readNBytes((int) announced);
    isOver.set(true);
    next.accept(request, body, delivery);
    return true;
  }

  void endIn(Future<?> newDeadline) {
    this.deadline = newDeadline;
    if (isOver.get()) {
      newDeadline.cancel(false);
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    ServletInputStream in = request.getInputStream();
    while (in.isReady() && !in.isFinished()) {
      int count = in.read(piece);
      if (count > 0) {
        take(count);
      }
    }
  }

  private void take(int count) {
    if (refusal != null) {
      return;
    }
    if (taken.size() + count > limits.bodyBytes()) {
      refuse(TOO_LARGE);
    } else if (bytesInUse.addAndGet(count) > limits.allBodyBytes()) {
      bytesInUse.addAndGet(-count);
      refuse(BUSY);
    } else {
      taken.write(piece, 0, count);
    }
  }

  private void refuse(Answer answer) {
    refusal = answer;
    bytesInUse.addAndGet(-taken.size());
    taken.reset();
  }

  @Override
  public void onAllDataRead() {
    if (end()) {
      Answer refused = refusal;
      if (refused != null) {
        delivery.deliver(refused);
        return;
      }
      try {
        next.accept(request, taken.toByteArray(), delivery);
      } finally {
        bytesInUse.addAndGet(-taken.size());
      }
    }
  }

  @Override
  public void onError(Throwable broken) {
    if (end()) {
      bytesInUse.addAndGet(-taken.size());
      delivery.giveUp();
    }
  }

  /** Called when time is up. */
  void isTooSlow() {
    if (end()) {
      bytesInUse.addAndGet(-taken.size());
      Answer refused = refusal;
      delivery.deliverAndClose(refused == null ? TOO_SLOW : refused);
    }
  }

  private boolean end() {
    boolean isFirst = isOver.compareAndSet(false, true);
    Future<?> pending = deadline;
    if (isFirst && pending != null) {
      pending.cancel(false);
    }
    return isFirst;
  }
}

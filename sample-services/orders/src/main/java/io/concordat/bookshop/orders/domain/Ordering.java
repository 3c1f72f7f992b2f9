package io.concordat.bookshop.orders.domain;

import io.concordat.bookshop.orders.domain.Cashier.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What may be done with orders. Each change and what others are told of it are one transaction. */
@Service
public class Ordering {

  private static final Logger LOG = LoggerFactory.getLogger(Ordering.class);

  private final Orders orders;
  private final Catalogue catalogue;
  private final Cashier cashier;
  private final Announcer announcer;
  private final TransactionTemplate transaction;
  private final Traces traces;
  private final Clock clock;

  Ordering(
      Orders orders,
      Catalogue catalogue,
      Cashier cashier,
      Announcer announcer,
      TransactionTemplate transaction,
      Traces traces,
      Clock clock) {
    this.orders = orders;
    this.catalogue = catalogue;
    this.cashier = cashier;
    this.announcer = announcer;
    this.transaction = transaction;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * Takes an order and charges the customer before it answers: no order without the payment
   * service.
   *
   * @throws RefusedOrderException when it cannot be fulfilled or is not paid
   * @throws Cashier.UnavailableException when nobody can say whether it is paid
   * @throws ConflictException when the key was used for another order
   */
  public Order placeAndCharge(NewOrder wanted) {
    Order order = draft(wanted);
    if (orders.find(order.id()).isEmpty()
        && cashier.charge(order) instanceof Answer.Refused refused) {
      throw RefusedOrderException.notPaid(refused.why());
    }
    return add(wanted, order.with(Payment.PAID));
  }

  /**
   * Takes an order and needs nobody for it; the customer is charged after the answer.
   *
   * @throws RefusedOrderException when it cannot be fulfilled
   * @throws ConflictException when the key was used for another order
   */
  public Order place(NewOrder wanted) {
    return add(wanted, draft(wanted));
  }

  private Order draft(NewOrder wanted) {
    List<OrderLine> lines = wanted.lines().stream().map(this::line).toList();
    // What PostgreSQL can keep of a moment.
    return Order.placed(
        OrderId.of(wanted.key()),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        lines,
        wanted,
        traces.current());
  }

  private OrderLine line(BookCount wanted) {
    Book book =
        catalogue
            .find(wanted.isbn())
            .orElseThrow(() -> RefusedOrderException.unknownBook(wanted.isbn()));
    if (!book.isForSale()) {
      throw RefusedOrderException.notForSale(book);
    }
    return OrderLine.of(book, wanted.quantity());
  }

  private Order add(NewOrder wanted, Order order) {
    boolean isNew =
        inTransaction(
            () -> {
              boolean isAdded = orders.add(wanted.key(), order);
              if (isAdded) {
                LOG.info("{} is placed, for {}", order.id(), order.price().total().amount());
                announcer.placed(order);
                if (order.payment() == Payment.PAID) {
                  announcer.paid(order);
                }
              }
              return isAdded;
            });
    return isNew ? order : repeated(order);
  }

  private Order repeated(Order again) {
    Order first = read(again.id());
    boolean isSame =
        first.shipTo().equals(again.shipTo())
            && first.wishes().equals(again.wishes())
            && counts(first).equals(counts(again));
    if (!isSame) {
      throw ConflictException.otherOrder(first.id());
    }
    return first;
  }

  private static List<BookCount> counts(Order order) {
    return order.lines().stream().map(l -> new BookCount(l.isbn(), l.quantity())).toList();
  }

  /**
   * @throws NoSuchOrderException when there is none
   */
  public Order read(String id) {
    return orders.find(id).orElseThrow(() -> new NoSuchOrderException(id));
  }

  public List<Order> list(OrderQuery query) {
    return orders.list(query);
  }

  /**
   * Cancels an order of which nothing was shipped yet.
   *
   * @param precondition is told of the order as it is, and throws when it is not to be cancelled
   * @throws ConflictException when it is too late
   */
  public Order cancel(String id, String reason, Consumer<Order> precondition) {
    return change(
        id,
        order -> {
          precondition.accept(order);
          return order.cancelled();
        },
        order -> announcer.cancelled(order, reason));
  }

  /** Charges the customers of some orders that wait for it; false when none does. */
  public boolean chargeSome(int limit) {
    return inTransaction(
        () -> {
          List<Order> waiting = orders.unpaid(limit);
          waiting.forEach(order -> traces.resume(order.trace(), () -> charge(order)));
          return !waiting.isEmpty();
        });
  }

  private void charge(Order order) {
    if (cashier.charge(order) instanceof Answer.Refused) {
      Order cancelled =
          orders.change(order.id(), waiting -> waiting.with(Payment.REFUSED).cancelled());
      announcer.cancelled(cancelled, "not-paid");
    } else {
      LOG.info("{} is paid", order.id());
      announcer.paid(orders.change(order.id(), waiting -> waiting.with(Payment.PAID)));
    }
  }

  /** Fulfilment has said when the last parcel leaves. */
  public void accepted(String id, LocalDate readyOn) {
    change(id, order -> order.expected(readyOn.plusDays(1)), order -> {});
  }

  /** Fulfilment cannot ship it: the customer gets the money back. */
  public void refused(String id) {
    change(id, Order::cancelled, order -> announcer.cancelled(order, "not-deliverable"));
  }

  public void shipped(String id, Parcel parcel, boolean isLast) {
    change(id, order -> order.shipped(parcel, isLast), announcer::shipped);
  }

  public void delivered(String id) {
    change(id, Order::delivered, order -> {});
  }

  private Order change(String id, UnaryOperator<Order> change, Consumer<Order> announcement) {
    return inTransaction(
        () -> {
          Order changed = orders.change(id, change);
          announcement.accept(changed);
          return changed;
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}

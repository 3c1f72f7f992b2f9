package io.concordat.bookshop.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.bookshop.storefront.orders.OrderSummary;
import io.concordat.bookshop.storefront.orders.OrdersUnavailableException;
import io.concordat.bookshop.storefront.orders.ResilientOrders;
import io.concordat.bookshop.storefront.payments.PaymentService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What customers notice when a service on which the storefront depends is dead, slow or failing.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "storefront.orders.connect-timeout=200ms",
      "storefront.orders.read-timeout=300ms",
      "storefront.payments.target=localhost:1",
      "storefront.payments.deadline=300ms",
      "resilience4j.bulkhead.instances.orders.max-concurrent-calls=2",
      "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=400ms"
    })
class PartialFailureTest {

  /** Connecting, waiting and some scheduling on a busy machine. */
  private static final Duration BOUND = Duration.ofMillis(900);

  private static final FlakyOrders orders = new FlakyOrders();

  @Autowired private ResilientOrders resilient;
  @Autowired private PaymentService payments;
  @Autowired private CircuitBreakerRegistry breakers;

  private final List<State> states = new CopyOnWriteArrayList<>();
  private CircuitBreaker breaker;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    registry.add("storefront.orders.url", orders::url);
    registry.add("messaging.url", Surroundings.ARTEMIS::url);
  }

  @BeforeEach
  void close() {
    orders.recover();
    breaker = breakers.circuitBreaker("orders");
    breaker.reset();
    breaker
        .getEventPublisher()
        .onStateTransition(event -> states.add(event.getStateTransition().getToState()));
  }

  @AfterEach
  void recover() {
    orders.recover();
  }

  private static String newId() {
    return "ord_" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static <T> T within(Duration bound, Supplier<T> call) {
    long start = System.nanoTime();
    try {
      return call.get();
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(bound);
    }
  }

  private void readUntilOpen(String id) {
    for (int i = 0; i < 10 && breaker.getState() == State.CLOSED; i++) {
      OrderSummary answer = within(BOUND, () -> resilient.read(id));
      assertThat(answer.isStale()).isTrue();
    }
    assertThat(breaker.getState()).isEqualTo(State.OPEN);
  }

  @Test
  void a_service_that_fails_opens_the_circuit_and_one_that_recovers_closes_it() {
    String id = newId();
    assertThat(resilient.read(id).isStale()).isFalse();
    orders.fail();

    readUntilOpen(id);
    int before = orders.calls();
    for (int i = 0; i < 20; i++) {
      assertThat(resilient.read(id).isStale()).isTrue();
    }
    assertThat(orders.calls()).as("an open circuit asks nobody").isEqualTo(before);

    orders.recover();
    Awaitility.await().until(() -> breaker.getState() == State.HALF_OPEN);
    assertThat(resilient.read(id).isStale()).isFalse();
    assertThat(resilient.read(id).isStale()).isFalse();
    assertThat(states).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
  }

  @Test
  void a_service_that_does_not_recover_opens_the_circuit_again() {
    String id = newId();
    OrderSummary unused = resilient.read(id);
    orders.fail();
    readUntilOpen(id);

    Awaitility.await().until(() -> breaker.getState() == State.HALF_OPEN);
    OrderSummary first = resilient.read(id);
    OrderSummary second = resilient.read(id);

    assertThat(List.of(first, second)).allMatch(OrderSummary::isStale);
    assertThat(states).startsWith(State.OPEN, State.HALF_OPEN, State.OPEN);
  }

  @Test
  void a_service_that_is_dead_delays_nobody() {
    String id = newId();
    OrderSummary unused = resilient.read(id);
    orders.kill();
    try {
      readUntilOpen(id);
    } finally {
      orders.revive();
    }

    Awaitility.await().untilAsserted(() -> assertThat(resilient.read(id).isStale()).isFalse());
  }

  @Test
  void a_service_that_is_slow_is_waited_for_only_so_long() {
    String id = newId();
    OrderSummary unused = resilient.read(id);
    orders.slowDown(Duration.ofSeconds(5));

    assertThat(within(BOUND, () -> resilient.read(id)).isStale()).isTrue();
  }

  @Test
  void the_bulkhead_bounds_how_many_wait_at_once() {
    String id = newId();
    OrderSummary unused = resilient.read(id);
    orders.slowDown(Duration.ofMillis(200));
    int before = orders.calls();

    List<CompletableFuture<OrderSummary>> answers = new ArrayList<>();
    IntStream.range(0, 6)
        .forEach(i -> answers.add(CompletableFuture.supplyAsync(() -> resilient.read(id))));
    List<OrderSummary> all = answers.stream().map(CompletableFuture::join).toList();

    assertThat(all).hasSize(6);
    assertThat(all).anyMatch(OrderSummary::isStale);
    assertThat(orders.calls() - before).isLessThan(6);
    assertThat(breaker.getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void an_order_that_was_never_seen_cannot_be_made_up() {
    orders.fail();

    assertThatThrownBy(() -> resilient.read(newId()))
        .isInstanceOf(OrdersUnavailableException.class);
  }

  @Test
  void without_payments_an_order_is_shown_without_its_payment() {
    for (int i = 0; i < 10; i++) {
      assertThat(within(Duration.ofSeconds(2), () -> payments.state(newId()))).isEqualTo("unknown");
    }
    assertThat(breakers.circuitBreaker("payments").getState()).isNotEqualTo(State.CLOSED);
  }
}

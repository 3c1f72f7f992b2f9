package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedBrokerTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final List<String> observed = new ArrayList<>();

  /** Writes the trace into what is sent, as a tracer does, and remembers what was observed. */
  private final class Tracer implements ObservationHandler<Observation.Context> {

    @Override
    public void onStart(Observation.Context context) {
      observed.add(context.getName());
      if (context instanceof SenderContext<?> sender) {
        write(sender);
      }
    }

    private static <C> void write(SenderContext<C> sender) {
      sender.getSetter().set(sender.getCarrier(), Tracing.HEADER, TRACE);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }

  private ObservedBroker broker() {
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new Tracer());
    return new ObservedBroker(new ArtemisBroker("tcp://localhost:1", Patience.USUAL), observations);
  }

  @Test
  void a_message_is_sent_with_the_trace() {
    try (ObservedBroker broker = broker()) {
      Message traced = broker.traced(Message.of("Test", "1.0.0", "k", ""));

      assertThat(traced.headers()).containsEntry(Tracing.HEADER, TRACE);
      assertThat(observed).containsExactly("message.send");
    }
  }

  @Test
  void who_asks_for_the_trace_has_sent_nothing() {
    try (ObservedBroker broker = broker()) {
      assertThat(broker.current()).isEqualTo(TRACE);
      assertThat(observed).containsExactly("work.defer");
    }
  }
}

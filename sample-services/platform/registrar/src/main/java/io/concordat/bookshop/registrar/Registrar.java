package io.concordat.bookshop.registrar;

import jakarta.annotation.PreDestroy;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after all instances, again and again. */
@Component
class Registrar {

  private final List<Watched> instances;

  Registrar(RegistrarProperties properties, Registry registry) {
    this.instances =
        properties.instances().stream().map(instance -> new Watched(instance, registry)).toList();
  }

  @Scheduled(fixedDelay = 500)
  void look() {
    instances.forEach(Watched::look);
  }

  @PreDestroy
  void stop() {
    instances.parallelStream().forEach(Watched::stop);
  }
}

package io.concordat.bookshop.registrar;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks after all instances, again and again; one that does not answer delays no other. */
@Component
class Registrar implements SchedulingConfigurer {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<Watched> instances;

  Registrar(RegistrarProperties properties, Registry registry) {
    this.instances =
        properties.instances().stream().map(instance -> new Watched(instance, registry)).toList();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    instances.forEach(instance -> tasks.addFixedDelayTask(instance::look, PAUSE));
  }

  @PreDestroy
  void stop() {
    instances.parallelStream().forEach(Watched::stop);
  }
}

package io.concordat.stub;

import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads specifications again when their files change. It looks twice a second: what the operating
 * system would tell differs between systems and editors, and these are few files.
 */
final class Watch implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(500);
  // What is missing may come anywhere, so what cannot be read is tried again without a sign.
  private static final int TICKS_BETWEEN_TRIES = 4;

  private final StubConfiguration configuration;
  private final Supplier<Services> services;
  private final Consumer<ServedApi> change;
  private final Map<StubSpec, Seen> seen = new HashMap<>();
  private final Thread thread;

  /** What was last known of a specification. */
  private static final class Seen {
    private Map<Path, String> served = Map.of();
    private Map<Path, String> last = Map.of();
    private String complaint = "";
    private int ticks;
  }

  /**
   * @param change takes a specification that was read again
   */
  Watch(StubConfiguration configuration, Supplier<Services> services, Consumer<ServedApi> change) {
    this.configuration = configuration;
    this.services = services;
    this.change = change;
    this.thread = new Thread(this::run, "stub-watch");
    thread.setDaemon(true);
    for (Service service : services.get().all()) {
      Seen state = new Seen();
      state.served = stamps(service.served().files());
      state.last = state.served;
      seen.put(service.served().spec(), state);
    }
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(TICK.toMillis());
        for (Service service : services.get().all()) {
          look(service.served());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(ServedApi api) {
    Seen state = seen.computeIfAbsent(api.spec(), spec -> new Seen());
    Map<Path, String> now = stamps(api.files());
    boolean isSettled = now.equals(state.last);
    state.last = now;
    boolean isDue = state.complaint.isEmpty() || ++state.ticks % TICKS_BETWEEN_TRIES == 0;
    boolean isChanged = !now.equals(state.served) || !state.complaint.isEmpty();
    if (isChanged && isSettled && isDue) {
      read(api, state, now);
    }
  }

  private void read(ServedApi api, Seen state, Map<Path, String> now) {
    try {
      ServedApi read = ServedApi.read(api.spec(), configuration.sources());
      List<Problem> damage = newErrors(api, read);
      if (!damage.isEmpty()) {
        read.close();
        complain(api, state, damage);
        return;
      }
      change.accept(read);
      state.complaint = "";
      state.served = stamps(read.files());
      state.last = state.served;
      configuration.listener().reloaded(api.spec().reference(), read.problems());
    } catch (SpecException e) {
      complain(api, state, e.problems());
    } catch (RuntimeException | StackOverflowError e) {
      state.served = now;
      configuration.listener().bug("reading " + api.spec().reference(), e);
    }
  }

  /** A document that had errors before may keep them. */
  private static List<Problem> newErrors(ServedApi before, ServedApi after) {
    Set<String> known =
        before.problems().stream().map(Problem::what).collect(Collectors.toUnmodifiableSet());
    return after.problems().stream()
        .filter(problem -> problem.isError() && !known.contains(problem.what()))
        .toList();
  }

  private void complain(ServedApi api, Seen state, List<Problem> problems) {
    String complaint = problems.toString();
    if (!complaint.equals(state.complaint)) {
      state.complaint = complaint;
      configuration.listener().notReloaded(api.spec().reference(), problems);
    }
  }

  /** Size and time of each file; only those of the file system change. */
  private Map<Path, String> stamps(List<String> files) {
    Map<Path, String> stamps = new HashMap<>();
    for (String file : files) {
      try {
        Path path = configuration.sources().folder().resolve(file);
        stamps.put(path, stamp(path));
      } catch (InvalidPathException elsewhere) {
        // git: and maven: references are not always paths.
      }
    }
    return stamps;
  }

  private static String stamp(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (IOException absent) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

package io.concordat.stub;

import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads specifications again when their files change. It looks twice a second: what the operating
 * system would tell differs between systems and editors, and these are few files.
 */
public final class Watch implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(500);
  // What is missing may come anywhere, so what cannot be read is tried again without a sign.
  private static final int TICKS_BETWEEN_TRIES = 4;

  private final SourceOptions sources;
  private final StubListener listener;
  private final Map<Watched, Seen> seen = new LinkedHashMap<>();
  private final Thread thread;

  /** What was last known of a specification. */
  private static final class Seen {
    private Map<Path, String> served = Map.of();
    private Map<Path, String> last = Map.of();
    private String complaint = "";
    private int ticks;
  }

  /**
   * @param sources by which the files are found
   * @param listener is told what comes of it
   */
  public Watch(List<? extends Watched> specs, SourceOptions sources, StubListener listener) {
    this.sources = sources;
    this.listener = listener;
    this.thread = new Thread(this::run, "stub-watch");
    thread.setDaemon(true);
    for (Watched spec : specs) {
      Seen state = new Seen();
      state.served = stamps(spec.files());
      state.last = state.served;
      seen.put(spec, state);
    }
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(TICK.toMillis());
        seen.forEach(this::look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Watched spec, Seen state) {
    Map<Path, String> now = stamps(spec.files());
    boolean isSettled = now.equals(state.last);
    state.last = now;
    boolean isDue = state.complaint.isEmpty() || ++state.ticks % TICKS_BETWEEN_TRIES == 0;
    boolean isChanged = !now.equals(state.served) || !state.complaint.isEmpty();
    if (isChanged && isSettled && isDue) {
      read(spec, state, now);
    }
  }

  private void read(Watched spec, Seen state, Map<Path, String> now) {
    try {
      List<Problem> problems = spec.reload();
      state.complaint = "";
      state.served = stamps(spec.files());
      state.last = state.served;
      listener.reloaded(spec.reference(), problems);
    } catch (SpecException e) {
      complain(spec, state, e.problems());
    } catch (RuntimeException | StackOverflowError e) {
      state.served = now;
      listener.bug("reading " + spec.reference(), e);
    }
  }

  private void complain(Watched spec, Seen state, List<Problem> problems) {
    String complaint = problems.toString();
    if (!complaint.equals(state.complaint)) {
      state.complaint = complaint;
      listener.notReloaded(spec.reference(), problems);
    }
  }

  /** Size and time of each file; only those of the file system change. */
  private Map<Path, String> stamps(List<String> files) {
    Map<Path, String> stamps = new HashMap<>();
    for (String file : files) {
      try {
        Path path = sources.folder().resolve(file);
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

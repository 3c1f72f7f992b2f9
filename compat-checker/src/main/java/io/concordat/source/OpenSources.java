package io.concordat.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The repositories and archives that are open, each once. */
final class OpenSources implements AutoCloseable {

  private final Map<Object, AutoCloseable> open = new HashMap<>();

  /** What was opened under this key, or what is opened now. */
  synchronized <T extends AutoCloseable> T get(Class<T> type, Object key, Opener<T> opener)
      throws IOException {
    AutoCloseable known = open.get(key);
    if (known != null) {
      return type.cast(known);
    }
    T opened = opener.open();
    open.put(key, opened);
    return opened;
  }

  @Override
  public synchronized void close() {
    for (AutoCloseable one : open.values()) {
      try {
        one.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Exception e) {
        throw new IllegalStateException("cannot close " + one, e);
      }
    }
    open.clear();
  }

  /** Opens a repository or an archive. */
  @FunctionalInterface
  interface Opener<T> {
    T open() throws IOException;
  }
}

package io.concordat.maven.generate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads openapi-generator and its libraries apart from those of the stubs: both use {@code rgxgen},
 * in versions that do not know each other. It has the same jars, but looks into them before it
 * asks, and has the generator's {@code rgxgen} in front of them.
 */
final class GeneratorLoader extends URLClassLoader {

  private static final String REGEX_LIBRARY = "rgxgen-1.4.jar";

  /** What both sides must mean the same by. */
  private static final List<String> SHARED =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "org.slf4j.",
          "org.apache.maven.",
          "org.eclipse.aether.",
          "org.codehaus.plexus.",
          "io.concordat.");

  static {
    registerAsParallelCapable();
  }

  private GeneratorLoader(URL[] jars, ClassLoader parent) {
    super("openapi-generator", jars, parent);
  }

  /** Made when it is first asked for, and kept: its classes take seconds to load. */
  private static final class Holder {
    private static final GeneratorLoader LOADER = make();
  }

  /** Calls a method of {@link OpenApiRun}. */
  static Object call(String method, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Holder.LOADER);
    try {
      Class<?> run = Class.forName(OpenApiRun.class.getName(), true, Holder.LOADER);
      Class<?>[] types =
          Stream.of(arguments)
              .map(argument -> argument instanceof Boolean ? boolean.class : argument.getClass())
              .toArray(Class<?>[]::new);
      return run.getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("openapi-generator failed: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not a method of " + OpenApiRun.class, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static GeneratorLoader make() {
    ClassLoader parent = GeneratorLoader.class.getClassLoader();
    List<URL> jars = new ArrayList<>();
    try {
      jars.add(regexLibrary());
      if (parent instanceof URLClassLoader loader) {
        jars.addAll(Arrays.asList(loader.getURLs()));
      } else {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
          jars.add(url(Path.of(path)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + REGEX_LIBRARY, e);
    }
    return new GeneratorLoader(jars.toArray(URL[]::new), parent);
  }

  private static URL regexLibrary() throws IOException {
    Path jar = Files.createTempFile("concordat-", "-" + REGEX_LIBRARY);
    jar.toFile().deleteOnExit();
    try (InputStream in = GeneratorLoader.class.getResourceAsStream(REGEX_LIBRARY)) {
      if (in == null) {
        throw new IOException("it is not in " + GeneratorLoader.class.getPackageName());
      }
      Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    return url(jar);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean isShared =
        SHARED.stream().anyMatch(name::startsWith) && !name.equals(OpenApiRun.class.getName());
    if (isShared) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        return super.loadClass(name, resolve);
      }
    }
  }
}

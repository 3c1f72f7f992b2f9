package io.concordat.plain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites the jars that it is given. What their classes build on must be on its class path. */
public final class Main {

  private static final String CLASS = ".class";

  private Main() {}

  /**
   * @param jars the paths of the jars
   */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      rewrite(Path.of(jar));
    }
  }

  static void rewrite(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    PlainClasses classes = new PlainClasses();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (isClass(entry.getName())) {
          classes.add(in.readAllBytes());
        } else {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    classes.rewritten().forEach((name, bytes) -> entries.put(name + CLASS, bytes));
    Path written = Path.of(jar + ".new");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    // This JVM may be reading the old one.
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Neither a module's description nor what is meant for other versions of Java. */
  private static boolean isClass(String name) {
    return name.endsWith(CLASS)
        && !name.endsWith("module-info" + CLASS)
        && !name.startsWith("META-INF/");
  }
}

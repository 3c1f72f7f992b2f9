package io.concordat.stub.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Stubs in the layout that Spring Cloud Contract's Stub Runner looks for: {@code
 * META-INF/GROUP/ARTIFACT/VERSION/mappings} and {@code …/contracts}. The mappings are those of
 * WireMock, so that others can use them, too. Equal stubs make equal jars.
 *
 * @param group of the artifact that offers the API
 */
public record StubsJar(String group, String artifact, String version) {

  /** Where the dates of zip files begin. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Writes the jar. */
  public void write(Path jar, Map<String, Export> exports) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    String root = "META-INF/" + group + "/" + artifact + "/" + version + "/";
    files(exports).forEach((path, text) -> entries.put(root + path, text));
    Files.createDirectories(jar.toAbsolutePath().resolve("..").normalize());
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      entry(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
      // Stub Runner looks for folders, which it only finds if they are entries, too.
      for (String folder : folders(entries.keySet())) {
        entry(out, folder, "");
      }
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        entry(out, entry.getKey(), entry.getValue());
      }
    }
  }

  private static Set<String> folders(Set<String> paths) {
    Set<String> folders = new TreeSet<>();
    for (String path : paths) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        folders.add(path.substring(0, end + 1));
      }
    }
    return folders;
  }

  /**
   * Writes mappings and contracts into a folder; its {@code mappings} are what WireMock loads.
   *
   * @param exports the stubs of each API; a name keeps those of several apart
   */
  public static void writeFolder(Path folder, Map<String, Export> exports) throws IOException {
    for (Map.Entry<String, String> entry : files(exports).entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, entry.getValue());
    }
  }

  private static Map<String, String> files(Map<String, Export> exports) {
    Map<String, String> files = new TreeMap<>();
    exports.forEach(
        (name, export) -> {
          String folder = exports.size() == 1 ? "" : name + "/";
          for (ExportedStub stub : export.stubs()) {
            files.put(
                "mappings/" + folder + stub.name() + ".json", stub.mapping().prettyText() + "\n");
            stub.contract()
                .ifPresent(
                    contract ->
                        files.put(
                            "contracts/" + folder + stub.name() + ".yml", YamlText.of(contract)));
          }
        });
    return files;
  }

  private static void entry(ZipOutputStream out, String path, String text) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    // In local time, which is what a zip file holds.
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

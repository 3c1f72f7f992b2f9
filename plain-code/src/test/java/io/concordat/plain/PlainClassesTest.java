package io.concordat.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

final class PlainClassesTest {

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void writeJar() throws Exception {
    jar = folder.resolve("samples.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      write(
          out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
      write(out, "rules/text.properties", "a=b".getBytes(StandardCharsets.UTF_8));
      write(out, "Old.class", old());
      Path classes =
          Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(classes.resolve("io/concordat/plain"), "Samples*.class")) {
        for (Path file : files) {
          write(out, "io/concordat/plain/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
  }

  /** A class as for Java 5, which says nothing of the types at the places to which it jumps. */
  private static byte[] old() {
    ClassWriter made = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    made.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor code =
        made.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            "or",
            "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;",
            null,
            null);
    Label end = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInsn(Opcodes.DUP);
    code.visitJumpInsn(Opcodes.IFNONNULL, end);
    code.visitInsn(Opcodes.POP);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitLabel(end);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    made.visitEnd();
    return made.toByteArray();
  }

  @Test
  void classes_do_what_they_did() throws Exception {
    Main.rewrite(jar);

    try (URLClassLoader loader = loader()) {
      Class<?> samples = loader.loadClass(Samples.class.getName());
      assertThat(samples).isNotSameAs(Samples.class);
      assertThat(((Supplier<?>) samples.getConstructor().newInstance()).get())
          .isEqualTo(new Samples().get());
    }
  }

  @Test
  void what_a_start_needs_is_not_made_at_run_time() throws Exception {
    assertThat(madeAtRunTime()).contains("metafactory get", "bootstrap equals");
    Main.rewrite(jar);
    assertThat(madeAtRunTime()).containsExactly("altMetafactory run", "bootstrap toString");
  }

  @Test
  void an_old_class_becomes_one_that_can_be_archived() throws Exception {
    Main.rewrite(jar);

    try (URLClassLoader loader = loader()) {
      Class<?> old = loader.loadClass("Old");
      assertThat(old.getMethod("or", Object.class, String.class).invoke(null, null, "text"))
          .isEqualTo("text");
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      byte[] bytes = bytes(file, "Old.class");
      assertThat(new ClassReader(bytes).readUnsignedShort(6)).isEqualTo(Opcodes.V17);
    }
  }

  @Test
  void what_is_no_class_stays_as_it_is() throws Exception {
    Main.main(new String[] {jar.toString()});

    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest()).isNotNull();
      assertThat(bytes(file, "rules/text.properties")).asString().isEqualTo("a=b");
    }
    assertThat(folder.toFile().list()).containsExactly("samples.jar");
  }

  /** Loads from the jar alone, and so verifies. */
  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  /** What makes a method at run time, and the name of the method. */
  private Set<String> madeAtRunTime() throws IOException {
    Set<String> made = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names =
          file.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
      for (String name : names) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes(file, name)).accept(node, 0);
        node.methods.forEach(
            method ->
                method.instructions.forEach(
                    instruction -> {
                      if (instruction instanceof InvokeDynamicInsnNode call) {
                        made.add(call.bsm.getName() + " " + call.name);
                      }
                    }));
      }
    }
    return made;
  }

  private static byte[] bytes(JarFile file, String name) throws IOException {
    try (InputStream in = file.getInputStream(file.getEntry(name))) {
      return in.readAllBytes();
    }
  }
}

package io.concordat.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes of a jar. Each {@code invokedynamic} of a lambda becomes a call of a class of its
 * own, each one of a record a call of a method beside it.
 *
 * <p>All are written as classes of Java 17: a JVM archives none that are older than Java 6.
 */
final class PlainClasses {

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();

  void add(byte[] bytes) {
    ClassNode read = new ClassNode();
    new ClassReader(bytes).accept(read, ClassReader.SKIP_FRAMES);
    read.version = Math.max(read.version, Opcodes.V17);
    classes.put(read.name, read);
  }

  /** The bytes of every class, by its internal name. */
  Map<String, byte[]> rewritten() {
    List.copyOf(classes.values()).forEach(this::rewrite);
    Map<String, byte[]> all = new LinkedHashMap<>();
    classes.forEach((name, node) -> all.put(name, bytes(node)));
    return all;
  }

  private void rewrite(ClassNode owner) {
    for (MethodNode method : List.copyOf(owner.methods)) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode call) {
          rewrite(owner, method, call);
        }
      }
    }
  }

  private void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
    String maker = call.bsm.getOwner() + "." + call.bsm.getName();
    if (maker.equals("java/lang/invoke/LambdaMetafactory.metafactory")) {
      ClassNode lambda = lambda(owner, call);
      replace(method, call, lambda.name, Lambda.MAKER);
    } else if (maker.equals("java/lang/runtime/ObjectMethods.bootstrap")
        && !call.name.equals("toString")) {
      RecordMethod added = new RecordMethod(owner, call);
      if (call.name.equals("equals")) {
        added.addEquals();
      } else {
        added.addHashCode();
      }
      replace(method, call, owner.name, added.name());
    }
  }

  private static void replace(
      MethodNode method, InvokeDynamicInsnNode call, String owner, String name) {
    method.instructions.set(
        call, new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, call.desc, false));
  }

  private ClassNode lambda(ClassNode owner, InvokeDynamicInsnNode call) {
    ClassNode lambda =
        new Lambda(
                owner.name + "$$" + classes.size(),
                call.name,
                Type.getMethodType(call.desc),
                (Type) call.bsmArgs[0],
                (Handle) call.bsmArgs[1],
                (Type) call.bsmArgs[2])
            .toClass();
    // Nestmates may call what is private to each other.
    ClassNode host = classes.getOrDefault(owner.nestHostClass, owner);
    host.visitNestMember(lambda.name);
    lambda.visitNestHost(host.name);
    classes.put(lambda.name, lambda);
    return lambda;
  }

  private static byte[] bytes(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    node.accept(writer);
    return writer.toByteArray();
  }
}

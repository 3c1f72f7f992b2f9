package io.concordat.plain;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** {@code equals} or {@code hashCode} of a record, as a static method in it. */
final class RecordMethod {

  private static final Type OBJECTS = Type.getType(Objects.class);

  private final Type owner;
  private final List<Handle> fields;
  private final GeneratorAdapter code;

  /**
   * @param call what asks {@code ObjectMethods} for the method now
   */
  RecordMethod(ClassNode owner, InvokeDynamicInsnNode call) {
    this.owner = Type.getObjectType(owner.name);
    // Behind the class and the names of its components.
    fields = Arrays.stream(call.bsmArgs).skip(2).map(Handle.class::cast).toList();
    int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
    String name = "plain$" + call.name;
    code =
        new GeneratorAdapter(
            owner.visitMethod(access, name, call.desc, null, null), access, name, call.desc);
  }

  String name() {
    return code.getName();
  }

  void addEquals() {
    Label same = code.newLabel();
    Label different = code.newLabel();
    code.loadArg(0);
    code.loadArg(1);
    code.ifCmp(owner, GeneratorAdapter.EQ, same);
    code.loadArg(1);
    code.instanceOf(owner);
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (Handle field : fields) {
      load(0, field);
      load(1, field);
      code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
      code.ifZCmp(GeneratorAdapter.EQ, different);
    }
    code.mark(same);
    code.push(true);
    code.returnValue();
    code.mark(different);
    code.push(false);
    code.returnValue();
    code.endMethod();
  }

  void addHashCode() {
    code.push(0);
    for (Handle field : fields) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      load(0, field);
      code.invokeStatic(OBJECTS, Method.getMethod("int hashCode (Object)"));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    code.returnValue();
    code.endMethod();
  }

  /** Loads a component as an object: the wrappers compare numbers as records do. */
  private void load(int argument, Handle field) {
    Type type = Type.getType(field.getDesc());
    code.loadArg(argument);
    code.checkCast(owner);
    code.getField(owner, field.getName(), type);
    code.valueOf(type);
  }
}

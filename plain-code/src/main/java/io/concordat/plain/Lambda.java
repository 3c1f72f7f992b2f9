package io.concordat.plain;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;

/**
 * A lambda expression or method reference, by what {@code LambdaMetafactory} is told of it.
 *
 * @param name the internal name of the class to make
 * @param method the name of the interface's method
 * @param making takes what is captured and returns the interface
 * @param erased the descriptor of the interface's method
 * @param body what is to be called, first with what is captured
 * @param used the interface's method as it is used here
 */
record Lambda(String name, String method, Type making, Type erased, Handle body, Type used) {

  /** The static method that makes a lambda, or returns the only one when nothing is captured. */
  static final String MAKER = "of";

  private static final String ONLY = "only";
  private static final Type OBJECT = Type.getType(Object.class);

  ClassNode toClass() {
    ClassNode made = new ClassNode();
    made.visit(
        Opcodes.V17,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        OBJECT.getInternalName(),
        new String[] {making.getReturnType().getInternalName()});
    addConstructor(made);
    addMaker(made);
    addMethod(made);
    return made;
  }

  private Type type() {
    return Type.getObjectType(name);
  }

  private Method constructor() {
    return new Method("<init>", Type.VOID_TYPE, making.getArgumentTypes());
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private void addConstructor(ClassNode made) {
    GeneratorAdapter code = code(made, ACC_PRIVATE, constructor());
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    Type[] captured = making.getArgumentTypes();
    for (int i = 0; i < captured.length; i++) {
      made.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
      code.loadThis();
      code.loadArg(i);
      code.putField(type(), field(i), captured[i]);
    }
    finish(code);
  }

  private void addMaker(ClassNode made) {
    GeneratorAdapter code = code(made, ACC_STATIC, new Method(MAKER, making.getDescriptor()));
    if (making.getArgumentTypes().length > 0) {
      makeOne(code);
    } else {
      made.visitField(
          ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, type().getDescriptor(), null, null);
      GeneratorAdapter first = code(made, ACC_STATIC, new Method("<clinit>", "()V"));
      makeOne(first);
      first.putStatic(type(), ONLY, type());
      finish(first);
      code.getStatic(type(), ONLY, type());
    }
    finish(code);
  }

  private void makeOne(GeneratorAdapter code) {
    code.newInstance(type());
    code.dup();
    code.loadArgs();
    code.invokeConstructor(type(), constructor());
  }

  private void addMethod(ClassNode made) {
    GeneratorAdapter code = code(made, ACC_PUBLIC, new Method(method, erased.getDescriptor()));
    boolean isConstructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    Type owner = Type.getObjectType(body.getOwner());
    List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
    if (isConstructor) {
      code.newInstance(owner);
      code.dup();
    } else if (body.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(0, owner);
    }
    Type[] captured = making.getArgumentTypes();
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(type(), field(i), captured[i]);
      Conversion.convert(code, captured[i], wanted.get(i));
    }
    for (int i = 0; i < used.getArgumentTypes().length; i++) {
      code.loadArg(i);
      Conversion.convert(code, erased.getArgumentTypes()[i], used.getArgumentTypes()[i]);
      Conversion.convert(code, used.getArgumentTypes()[i], wanted.get(captured.length + i));
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type returned = isConstructor ? owner : Type.getReturnType(body.getDesc());
    Conversion.convert(code, returned, used.getReturnType());
    Conversion.convert(code, used.getReturnType(), erased.getReturnType());
    finish(code);
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method, too, is called so by its nestmates.
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private static GeneratorAdapter code(ClassNode made, int access, Method method) {
    MethodVisitor body =
        made.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
    return new GeneratorAdapter(body, access, method.getName(), method.getDescriptor());
  }

  private static void finish(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }
}

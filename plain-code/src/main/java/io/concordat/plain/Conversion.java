package io.concordat.plain;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** What happens to a value on its way from one type to another, where a lambda allows it. */
final class Conversion {

  private Conversion() {}

  /** Converts the value on top of the stack. */
  static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to.equals(Type.VOID_TYPE)) {
      drop(code, from);
    } else if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      // Numbers widen by themselves.
      Type own = from.getClassName().equals("java.lang.Character") ? Type.CHAR_TYPE : to;
      code.unbox(own);
      code.cast(own, to);
    } else {
      code.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void drop(GeneratorAdapter code, Type from) {
    if (from.getSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }
}

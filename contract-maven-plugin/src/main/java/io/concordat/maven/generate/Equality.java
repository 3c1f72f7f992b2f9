package io.concordat.maven.generate;

import com.sun.codemodel.ClassType;
import com.sun.codemodel.JBlock;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JCodeModel;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JExpression;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JInvocation;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JPackage;
import com.sun.codemodel.JVar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * {@code equals} and {@code hashCode} of generated classes, in the order of their fields. What
 * jsonschema2pojo writes goes by hash tables, whose order is another from JDK 19 on.
 */
final class Equality {

  private final JCodeModel code;
  private final JClass objects;

  private Equality(JCodeModel code) {
    this.code = code;
    this.objects = code.ref(Objects.class);
  }

  static void addTo(JCodeModel code) {
    Equality equality = new Equality(code);
    for (Iterator<JPackage> packages = code.packages(); packages.hasNext(); ) {
      for (Iterator<JDefinedClass> types = packages.next().classes(); types.hasNext(); ) {
        JDefinedClass type = types.next();
        if (type.getClassType() == ClassType.CLASS) {
          equality.add(type);
        }
      }
    }
  }

  private void add(JDefinedClass type) {
    List<JFieldVar> fields = new ArrayList<>();
    for (JFieldVar field : type.fields().values()) {
      if ((field.mods().getValue() & JMod.STATIC) == 0) {
        fields.add(field);
      }
    }
    JMethod hashCode = type.method(JMod.PUBLIC, code.INT, "hashCode");
    hashCode.annotate(Override.class);
    JInvocation hash = objects.staticInvoke("hash");
    fields.forEach(hash::arg);
    hashCode.body()._return(hash);

    JMethod equals = type.method(JMod.PUBLIC, code.BOOLEAN, "equals");
    equals.annotate(Override.class);
    JVar other = equals.param(Object.class, "other");
    JBlock body = equals.body();
    body._if(other.eq(JExpr._this()))._then()._return(JExpr.TRUE);
    body._if(other._instanceof(type).not())._then()._return(JExpr.FALSE);
    JVar that = body.decl(type, "that", JExpr.cast(type, other));
    JExpression isSame = fields.isEmpty() ? JExpr.TRUE : same(fields.get(0), that);
    for (JFieldVar field : fields.subList(Math.min(1, fields.size()), fields.size())) {
      isSame = isSame.cand(same(field, that));
    }
    body._return(isSame);
  }

  private JExpression same(JFieldVar field, JVar that) {
    return objects.staticInvoke("equals").arg(JExpr._this().ref(field)).arg(that.ref(field));
  }
}

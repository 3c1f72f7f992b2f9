package io.concordat.junit;

import io.concordat.source.SpecException;
import io.concordat.stub.StubConfiguration;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts the stubs that tests ask for, and stops and judges them when the tests are over. */
final class StubExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(StubExtension.class);

  /** JUnit makes it. */
  StubExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    fields(context.getRequiredTestClass(), Modifier::isStatic)
        .forEach(field -> set(field, null, context));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      running(at).ifPresent(Running::begin);
    }
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      fields(instance.getClass(), modifiers -> !Modifier.isStatic(modifiers))
          .forEach(field -> set(field, instance, context));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Judgement judgement = new Judgement();
    running(context).ifPresent(running -> running.end(judgement));
    for (Optional<ExtensionContext> at = context.getParent();
        at.isPresent();
        at = at.get().getParent()) {
      running(at.get()).ifPresent(running -> running.judge(judgement));
    }
    judgement.pronounce();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Judgement judgement = new Judgement();
    running(context).ifPresent(running -> running.end(judgement));
    judgement.pronounce();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(StubServer.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    check(parameter.getParameter().getType(), parameter.getParameter().toString());
    return stub(parameter.findAnnotation(StubServer.class).orElseThrow(), context);
  }

  private static List<Field> fields(Class<?> type, Predicate<Integer> modifiers) {
    return ReflectionSupport.findFields(
        type,
        field ->
            AnnotationSupport.isAnnotated(field, StubServer.class)
                && modifiers.test(field.getModifiers()),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static void set(Field field, @Nullable Object instance, ExtensionContext context) {
    check(field.getType(), field.toString());
    if (Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(field + " is final: the stub cannot be put there");
    }
    StubServer annotation = AnnotationSupport.findAnnotation(field, StubServer.class).orElseThrow();
    try {
      field.setAccessible(true);
      field.set(instance, stub(annotation, context));
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException(field + " cannot be set", e);
    }
  }

  private static void check(Class<?> type, String where) {
    if (type != Stub.class) {
      throw new ExtensionConfigurationException(
          "@StubServer is for a " + Stub.class.getName() + ", not for " + where);
    }
  }

  /** The stub of this scope or one around it, else a new one. */
  private static Stub stub(StubServer annotation, ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      Optional<Stub> known = running(at).flatMap(running -> running.find(annotation));
      if (known.isPresent()) {
        return known.get();
      }
    }
    Stub stub = start(annotation);
    Running own = running(context).orElseGet(Running::new);
    own.add(annotation, stub);
    context.getStore(NAMESPACE).put(key(context), own);
    return stub;
  }

  private static Stub start(StubServer annotation) {
    StubConfiguration configuration =
        StubConfiguration.of(annotation.spec())
            .stateful(annotation.stateful())
            .withSeed(annotation.seed());
    try {
      return new Stub(io.concordat.stub.StubServer.start(configuration), annotation.lenient());
    } catch (SpecException e) {
      throw new ExtensionConfigurationException("no stub can be made:\n" + e.getMessage(), e);
    } catch (IOException e) {
      throw new ExtensionConfigurationException("the stub did not start: " + e.getMessage(), e);
    }
  }

  // A store also shows what those around it hold, so the key says whose it is.
  private static String key(ExtensionContext context) {
    return context.getUniqueId();
  }

  private static Optional<Running> running(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(key(context), Running.class));
  }
}

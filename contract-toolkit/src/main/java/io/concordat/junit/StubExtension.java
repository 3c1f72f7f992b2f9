package io.concordat.junit;

import io.concordat.junit.StubKind.Wish;
import io.concordat.stub.message.StubApplication;
import java.lang.reflect.AnnotatedElement;
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

  private static final List<StubKind<?>> KINDS =
      List.of(
          new StubKind<>(StubServer.class, Stub.class, JudgedServer::start),
          new StubKind<>(MessageStub.class, StubApplication.class, JudgedApplication::start));

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
    return wish(parameter.getParameter()).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Wish wish = wish(parameter.getParameter()).orElseThrow();
    check(wish, parameter.getParameter().getType(), parameter.getParameter().toString());
    return stub(wish, context).handle();
  }

  /** What an annotation on the element asks for; empty where there is none of ours. */
  private static Optional<Wish> wish(AnnotatedElement element) {
    return KINDS.stream().flatMap(kind -> kind.wish(element).stream()).findFirst();
  }

  private static List<Field> fields(Class<?> type, Predicate<Integer> modifiers) {
    return ReflectionSupport.findFields(
        type,
        field -> wish(field).isPresent() && modifiers.test(field.getModifiers()),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static void set(Field field, @Nullable Object instance, ExtensionContext context) {
    Wish wish = wish(field).orElseThrow();
    check(wish, field.getType(), field.toString());
    if (Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(field + " is final: the stub cannot be put there");
    }
    try {
      field.setAccessible(true);
      field.set(instance, stub(wish, context).handle());
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException(field + " cannot be set", e);
    }
  }

  private static void check(Wish wish, Class<?> type, String where) {
    if (type != wish.type()) {
      throw new ExtensionConfigurationException(
          "@"
              + wish.annotation().annotationType().getSimpleName()
              + " is for a "
              + wish.type().getName()
              + ", not for "
              + where);
    }
  }

  /** The stub of this scope or one around it, else a new one. */
  private static ScopedStub stub(Wish wish, ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      Optional<ScopedStub> known = running(at).flatMap(running -> running.find(wish.annotation()));
      if (known.isPresent()) {
        return known.get();
      }
    }
    ScopedStub stub = wish.start();
    Running own = running(context).orElseGet(Running::new);
    own.add(wish.annotation(), stub);
    context.getStore(NAMESPACE).put(key(context), own);
    return stub;
  }

  // A store also shows what those around it hold, so the key says whose it is.
  private static String key(ExtensionContext context) {
    return context.getUniqueId();
  }

  private static Optional<Running> running(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(key(context), Running.class));
  }
}

package io.concordat.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A stub of the providers that specifications describe, on a field or a parameter of type {@link
 * Stub}. A test fails if its consumer sends anything that a specification forbids.
 *
 * <p>A static field, and a parameter of a {@code @BeforeAll} method or a constructor, have one
 * server for all tests of the class: answers that were chosen and what was created stay from test
 * to test, the requests that were received do not. An instance field and a parameter of a test have
 * a server for each test. Equal annotations within one scope mean the same server.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StubExtension.class)
public @interface StubServer {

  /**
   * What to serve: files, folders, {@code git:REV:PATH} or {@code maven:…} as for {@code concordat
   * check}; with {@code /BASE=SPEC} under another base path than that of its servers.
   */
  String[] spec();

  /** Whether what was created can be read, listed, changed and deleted. */
  boolean stateful() default false;

  /** Generated answers are the same for the same seed. */
  long seed() default 0;

  /** Whether a test may pass although its consumer sent what a specification forbids. */
  boolean lenient() default false;
}

package io.concordat.junit;

import io.concordat.stub.message.StubApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A stub of the application that an AsyncAPI document describes, on a field or a parameter of type
 * {@link StubApplication}. A test fails if a message arrived that the document forbids; what is
 * still on its way when the test ends is not waited for.
 *
 * <p>A static field, and a parameter of a {@code @BeforeAll} method or a constructor, have one stub
 * for all tests of the class, which forgets between them what was sent and received. An instance
 * field and a parameter of a test have a stub for each test. Equal annotations within one scope
 * mean the same stub.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StubExtension.class)
public @interface MessageStub {

  /** What to stand in for: a file, a folder, {@code git:REV:PATH} or {@code maven:…}. */
  String spec();

  /** {@code artemis}, {@code kafka} or {@code rabbitmq}; its library must be on the class path. */
  String broker() default "artemis";

  /** Where the broker runs; empty to start one in this process, which Artemis can. */
  String url() default "";

  /** Parameters of channel addresses, each {@code name=value}. */
  String[] parameters() default {};

  /** Generated messages are the same for the same seed. */
  long seed() default 0;

  /** Whether a test may pass although a message arrived that the document forbids. */
  boolean lenient() default false;
}

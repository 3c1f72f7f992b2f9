package io.concordat.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What an annotation on a field or parameter asks for.
 *
 * @param annotation says how the stub is to be
 * @param type of the field or parameter
 * @param starter makes the stub
 */
record StubKind<A extends Annotation>(
    Class<A> annotation, Class<?> type, Function<A, ScopedStub> starter) {

  /** A wish for a stub. */
  record Wish(Annotation annotation, Class<?> type, Function<Annotation, ScopedStub> starter) {

    ScopedStub start() {
      return starter.apply(annotation);
    }
  }

  /** What the annotation on the element, if it is there, wishes for. */
  Optional<Wish> wish(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, annotation)
        .map(found -> new Wish(found, type, any -> starter.apply(annotation.cast(any))));
  }
}

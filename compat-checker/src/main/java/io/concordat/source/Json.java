package io.concordat.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value without a place: what enums list, what defaults say, what witnesses are made of.
 * Values are equal when JSON Schema calls them equal (2020-12 Core §4.2.2): numbers by their
 * mathematical value, objects without regard to order.
 */
public sealed interface Json {

  /** The one null. */
  Json NULL = new Null();

  /** JSON's {@code null}. */
  record Null() implements Json {}

  /** A truth value. */
  record Bool(boolean value) implements Json {
    public static final Bool TRUE = new Bool(true);
    public static final Bool FALSE = new Bool(false);

    public static Bool of(boolean value) {
      return value ? TRUE : FALSE;
    }
  }

  /** An exact decimal number, without trailing zeros so that equal numbers are equal records. */
  record Num(BigDecimal value) implements Json {
    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Num of(long value) {
      return new Num(BigDecimal.valueOf(value));
    }

    /** Whether the value has no fraction ({@code 1.0} has none, 2020-12 Core §4.2.3). */
    public boolean isInteger() {
      return value.scale() <= 0;
    }
  }

  /** A string. */
  record Str(String value) implements Json {}

  /** An array. */
  record Arr(List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  /** An object, members in the order in which they were given. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** This object with one member set; a known name keeps its place. */
    public Obj with(String name, Json value) {
      Map<String, Json> changed = new LinkedHashMap<>(members);
      changed.put(name, value);
      return new Obj(changed);
    }

    /** This object without one member. */
    public Obj without(String name) {
      Map<String, Json> changed = new LinkedHashMap<>(members);
      changed.remove(name);
      return new Obj(changed);
    }
  }

  static Json of(String text) {
    return new Str(text);
  }

  /** The value as JSON text (RFC 8259) on one line, members in their order. */
  default String text() {
    StringBuilder out = new StringBuilder();
    JsonText.COMPACT.write(this, out);
    return out.toString();
  }

  /** The value as JSON text, two spaces of indentation a level. */
  default String prettyText() {
    StringBuilder out = new StringBuilder();
    JsonText.PRETTY.write(this, out);
    return out.toString();
  }

  /** An object of alternating names and values; a null value leaves its member out. */
  static Obj object(@Nullable Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
      }
    }
    return new Obj(members);
  }

  static Arr array(List<? extends Json> elements) {
    return new Arr(new ArrayList<>(elements));
  }
}

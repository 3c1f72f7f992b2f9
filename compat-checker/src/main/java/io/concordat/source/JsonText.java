package io.concordat.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes values as JSON text (RFC 8259). */
enum JsonText {
  COMPACT,
  PRETTY;

  /** Past this many digits of exponent a plain notation would fill the screen with zeros. */
  private static final int PLAIN = 30;

  void write(Json value, StringBuilder out) {
    write(value, out, 0);
  }

  private void write(Json value, StringBuilder out, int depth) {
    if (value instanceof Json.Str string) {
      quote(string.value(), out);
    } else if (value instanceof Json.Num number) {
      out.append(plain(number.value()));
    } else if (value instanceof Json.Bool bool) {
      out.append(bool.value());
    } else if (value instanceof Json.Null) {
      out.append("null");
    } else if (value instanceof Json.Arr array) {
      writeArray(array.elements(), out, depth);
    } else if (value instanceof Json.Obj object) {
      writeObject(object.members(), out, depth);
    }
  }

  private void writeArray(List<Json> elements, StringBuilder out, int depth) {
    out.append('[');
    String separator = "";
    for (Json element : elements) {
      out.append(separator);
      newLine(out, depth + 1);
      write(element, out, depth + 1);
      separator = this == COMPACT ? ", " : ",";
    }
    if (!elements.isEmpty()) {
      newLine(out, depth);
    }
    out.append(']');
  }

  private void writeObject(Map<String, Json> members, StringBuilder out, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Json> member : members.entrySet()) {
      out.append(separator);
      newLine(out, depth + 1);
      quote(member.getKey(), out);
      out.append(": ");
      write(member.getValue(), out, depth + 1);
      separator = this == COMPACT ? ", " : ",";
    }
    if (!members.isEmpty()) {
      newLine(out, depth);
    }
    out.append('}');
  }

  private void newLine(StringBuilder out, int depth) {
    if (this == PRETTY) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) <= PLAIN ? number.toPlainString() : number.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isControl(c) || (c >= 0xD800 && c <= 0xDFFF && !isPaired(text, i))) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Also what a terminal obeys (C1), what ends a line for some, and what reorders text (UAX #9).
   */
  private static boolean isControl(char c) {
    return c < 0x20 || c >= 0x7F && c <= 0x9F || c >= 0x2028 && c <= 0x202E || isIsolate(c);
  }

  private static boolean isIsolate(char c) {
    return c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

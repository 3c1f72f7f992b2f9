package io.concordat.exchange;

import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes objects as the bodies of forms, the way back from {@link FormDecoder}. */
final class FormEncoder {

  private FormEncoder() {}

  /** Names and values joined by ampersands; empty where they cannot say the value. */
  static Optional<String> urlEncoded(Json value, MediaType media) {
    if (!(value instanceof Json.Obj object)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Parameter field = field(member.getKey(), member.getValue(), media);
      Optional<List<ParameterEncoder.Written>> written =
          field.style().equals("form") && isObject(member.getValue())
              // An object whose properties stood beside those of others would be lost among them.
              ? ParameterEncoder.encode(field, Json.of(member.getValue().text()))
              : ParameterEncoder.encode(field, member.getValue());
      if (written.isEmpty()) {
        return Optional.empty();
      }
      written.get().forEach(text -> texts.add(text.toString()));
    }
    return Optional.of(String.join("&", texts));
  }

  private static boolean isObject(Json value) {
    return value instanceof Json.Obj;
  }

  private static Parameter field(String name, Json value, MediaType media) {
    Optional<Node> encoding = Optional.ofNullable(media.encoding().get(name));
    String style = encoding.flatMap(node -> node.text("style")).orElse("form");
    boolean isExploded =
        encoding
            .flatMap(node -> node.get("explode"))
            .map(node -> node.text().equals("true"))
            .orElse(style.equals("form"));
    boolean isDeep = value instanceof Json.Obj || value instanceof Json.Arr;
    return new Parameter(
        media.node(),
        name,
        Parameter.In.QUERY,
        false,
        Optional.of(Schema.any()),
        List.of(),
        style.equals("deepObject") && !isDeep ? "form" : style,
        isExploded,
        false,
        false);
  }

  /** One part a property; a list has one for each item (RFC 7578 §4.3). */
  static Optional<String> multipart(Json value, MediaType media, String boundary) {
    if (!(value instanceof Json.Obj object)) {
      return Optional.empty();
    }
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Optional<String> type =
          Optional.ofNullable(media.encoding().get(member.getKey()))
              .flatMap(node -> node.text("contentType"));
      List<Json> items =
          member.getValue() instanceof Json.Arr array
              ? array.elements()
              : List.of(member.getValue());
      for (Json item : items) {
        part(body, boundary, member.getKey(), item, type);
      }
    }
    String text = body.append("--").append(boundary).append("--\r\n").toString();
    return Optional.of(text);
  }

  private static void part(
      StringBuilder body, String boundary, String name, Json item, Optional<String> declared) {
    boolean isNested = item instanceof Json.Obj || item instanceof Json.Arr;
    String type =
        declared
            .map(text -> text.split(",")[0].strip())
            .filter(text -> !text.contains("*"))
            .orElse(isNested ? "application/json" : "");
    body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
    body.append(name.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\r\n");
    if (!type.isEmpty()) {
      body.append("Content-Type: ").append(type).append("\r\n");
    }
    boolean isText = item instanceof Json.Str && !type.endsWith("json");
    String text = isText ? ((Json.Str) item).value() : item.text();
    body.append("\r\n").append(text).append("\r\n");
  }
}

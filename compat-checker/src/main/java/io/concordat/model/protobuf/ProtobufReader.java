package io.concordat.model.protobuf;

import io.concordat.model.EnumType;
import io.concordat.model.EnumType.EnumValue;
import io.concordat.model.Field;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.model.RpcMethod;
import io.concordat.model.RpcService;
import io.concordat.model.protobuf.Declarations.Declared;
import io.concordat.source.Document;
import io.concordat.source.Node;
import io.concordat.source.ObjectReader;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code .proto} files: proto2, proto3 and editions. */
public final class ProtobufReader {

  private static final String OWN_OPTIONS = "google.protobuf.";

  private final ObjectReader objects;
  private final Files files;
  private final Declarations declarations;
  private final Types types;
  private final FieldReader fieldReader;

  private ProtobufReader(Specification specification) {
    this.objects = new ObjectReader(specification);
    this.files = Files.of(specification);
    this.declarations = new Declarations(objects);
    files.all().forEach(declarations::read);
    this.types = new Types(objects, declarations, files.missing());
    this.fieldReader = new FieldReader(types);
  }

  /** Reads what the files promise; what is wrong with them is reported to the specification. */
  public static RpcApi read(Specification specification) {
    return new ProtobufReader(specification).api(specification);
  }

  private RpcApi api(Specification specification) {
    Map<String, Map<Integer, Field>> fields = new LinkedHashMap<>();
    declarations.messages().values().forEach(one -> fields.put(one.name(), fields(one)));
    extend(fields);
    Map<String, MessageType> messages = new LinkedHashMap<>();
    declarations
        .messages()
        .values()
        .forEach(
            one ->
                messages.put(
                    one.name(),
                    new MessageType(
                        one.node(),
                        one.name(),
                        fields.getOrDefault(one.name(), Map.of()),
                        types.reserved(one.node()),
                        false)));
    messages.putAll(fieldReader.entries());
    Map<String, EnumType> enums = new LinkedHashMap<>();
    declarations.enums().values().forEach(one -> enums.put(one.name(), enumeration(one)));
    Map<String, RpcService> services = new LinkedHashMap<>();
    files.own().forEach(file -> services(file).forEach(one -> services.put(one.name(), one)));
    PackageNames packages = PackageNames.of(files.own());
    Document root = specification.root();
    return new RpcApi(
        objects.root(),
        packages.title(root.file()),
        DeclaredVersion.of(root.path(), packages),
        services,
        messages,
        enums,
        own(),
        files.own());
  }

  private Set<String> own() {
    Set<String> own = new LinkedHashSet<>();
    Set<Object> documents = new LinkedHashSet<>();
    files.own().forEach(file -> documents.add(file.document()));
    for (Map<String, Declared> kind : List.of(declarations.messages(), declarations.enums())) {
      kind.values().stream()
          .filter(one -> documents.contains(one.node().document()))
          .forEach(one -> own.add(one.name()));
    }
    return own;
  }

  private Map<Integer, Field> fields(Declared message) {
    Map<Integer, Field> fields = new TreeMap<>();
    objects
        .members(message.node(), "fields")
        .forEach(
            (name, node) ->
                add(
                    fields,
                    fieldReader.field(node, name, name, message.name(), message.features())));
    return fields;
  }

  /** Extensions are fields of the message that they extend; options are no part of any message. */
  private void extend(Map<String, Map<Integer, Field>> fields) {
    for (Declared extend : declarations.extensions()) {
      ScalarNode type = (ScalarNode) extend.node().get("type").orElseThrow();
      String target = declarations.resolve(type.text(), extend.name()).orElse(type.text());
      if (target.startsWith(OWN_OPTIONS) || target.startsWith("." + OWN_OPTIONS)) {
        continue;
      }
      Map<Integer, Field> extended = fields.get(types.find(type, extend.name()).name());
      if (extended != null) {
        objects
            .members(extend.node(), "fields")
            .forEach(
                (name, node) ->
                    add(
                        extended,
                        fieldReader.field(
                            node,
                            name,
                            "(" + Declarations.in(extend.name(), name) + ")",
                            extend.name(),
                            extend.features())));
      }
    }
  }

  private void add(Map<Integer, Field> fields, Field field) {
    Field earlier = fields.putIfAbsent(field.number(), field);
    if (earlier != null) {
      objects.error(
          field.node(),
          "the number " + field.number() + " is that of the field \"" + earlier.name() + "\", too",
          "give one of them another number");
    }
  }

  private EnumType enumeration(Declared declared) {
    List<EnumValue> values = new ArrayList<>();
    objects
        .members(declared.node(), "values")
        .forEach(
            (name, node) ->
                values.add(
                    new EnumValue(
                        node,
                        name,
                        types.number(
                            (ScalarNode) node.get("number").orElseThrow(),
                            Integer.MIN_VALUE,
                            Integer.MAX_VALUE))));
    if (values.isEmpty()) {
      objects.error(declared.node(), "the enum has no values", "add one of the number 0");
    }
    return new EnumType(
        declared.node(),
        declared.name(),
        values,
        declared.features().isClosed(),
        types.reserved(declared.node()));
  }

  private List<RpcService> services(Node file) {
    String scope = file.text("package").orElse("");
    List<RpcService> services = new ArrayList<>();
    objects
        .members(file, "services")
        .forEach(
            (name, node) -> {
              String fullName = Declarations.in(scope, name);
              Map<String, RpcMethod> methods = new LinkedHashMap<>();
              objects
                  .members(node, "methods")
                  .forEach((method, at) -> methods.put(method, method(at, fullName, method)));
              services.add(new RpcService(node, fullName, methods));
            });
    return services;
  }

  private RpcMethod method(Node node, String service, String name) {
    return new RpcMethod(
        node,
        "/" + service + "/" + name,
        message(node, "request", service),
        message(node, "response", service),
        node.isTrue("requestStream"),
        node.isTrue("responseStream"));
  }

  private String message(Node method, String side, String scope) {
    return types.find((ScalarNode) method.get(side).orElseThrow(), scope).name();
  }
}

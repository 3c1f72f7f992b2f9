package io.concordat.validation;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.concordat.model.EnumType;
import io.concordat.model.EnumType.EnumValue;
import io.concordat.model.Field;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes a message and all that it may hold as one file of protobuf's library. Of edition 2023,
 * which can say what the syntaxes before it do; the names of fields are their numbers, and maps are
 * the lists of entries that they are on the wire.
 */
final class DescriptorWriter {

  private final RpcApi api;
  private final FileDescriptorProto.Builder file =
      FileDescriptorProto.newBuilder()
          .setName("messages.proto")
          .setSyntax("editions")
          .setEdition(Edition.EDITION_2023);
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Deque<MessageType> open = new ArrayDeque<>();

  DescriptorWriter(RpcApi api) {
    this.api = api;
  }

  /**
   * The descriptor of a message.
   *
   * @throws DescriptorValidationException when the library refuses it or something in it
   */
  Descriptor descriptor(MessageType root) throws DescriptorValidationException {
    String name = messageName(root.name());
    while (!open.isEmpty()) {
      file.addMessageType(message(open.remove()));
    }
    FileDescriptor built = FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]);
    return built.findMessageTypeByName(name);
  }

  private String messageName(String fullName) {
    String known = names.get(fullName);
    if (known != null) {
      return known;
    }
    String name = "M" + names.size();
    names.put(fullName, name);
    api.message(fullName)
        .ifPresentOrElse(
            open::add, () -> file.addMessageType(DescriptorProto.newBuilder().setName(name)));
    return name;
  }

  private String enumName(String fullName) {
    String known = names.get(fullName);
    if (known != null) {
      return known;
    }
    String name = "E" + names.size();
    names.put(fullName, name);
    EnumType type =
        api.enumeration(fullName)
            .orElseThrow(() -> new IllegalArgumentException("no enum " + fullName));
    EnumDescriptorProto.Builder written = EnumDescriptorProto.newBuilder().setName(name);
    Set<Integer> numbers = new HashSet<>();
    for (EnumValue value : type.values()) {
      if (numbers.add(value.number())) {
        written.addValue(
            EnumValueDescriptorProto.newBuilder()
                .setName(valueName(name, value.number()))
                .setNumber(value.number()));
      }
    }
    written
        .getOptionsBuilder()
        .getFeaturesBuilder()
        .setEnumType(type.isClosed() ? FeatureSet.EnumType.CLOSED : FeatureSet.EnumType.OPEN);
    file.addEnumType(written);
    return name;
  }

  private DescriptorProto message(MessageType type) {
    DescriptorProto.Builder message =
        DescriptorProto.newBuilder().setName(names.getOrDefault(type.name(), ""));
    Map<String, Integer> oneofs = new HashMap<>();
    for (Field field : type.fields().values()) {
      FieldDescriptorProto.Builder written = field(field);
      if (!field.oneof().isEmpty()) {
        Integer index = oneofs.get(field.oneof());
        if (index == null) {
          index = oneofs.size();
          oneofs.put(field.oneof(), index);
          message.addOneofDeclBuilder().setName("o" + index);
        }
        written.setOneofIndex(index);
      }
      message.addField(written);
    }
    return message.build();
  }

  private FieldDescriptorProto.Builder field(Field field) {
    FieldDescriptorProto.Builder written =
        FieldDescriptorProto.newBuilder()
            .setName("f" + field.number())
            .setNumber(field.number())
            .setLabel(field.isRepeated() ? Label.LABEL_REPEATED : Label.LABEL_OPTIONAL);
    type(written, field.type());
    FeatureSet.Builder features = written.getOptionsBuilder().getFeaturesBuilder();
    switch (field.cardinality()) {
      case REQUIRED -> features.setFieldPresence(FeatureSet.FieldPresence.LEGACY_REQUIRED);
      case EXPLICIT -> {
        if (field.oneof().isEmpty()) {
          features.setFieldPresence(FeatureSet.FieldPresence.EXPLICIT);
        }
      }
      case IMPLICIT -> features.setFieldPresence(FeatureSet.FieldPresence.IMPLICIT);
      case REPEATED ->
          features.setRepeatedFieldEncoding(
              field.isPacked()
                  ? FeatureSet.RepeatedFieldEncoding.PACKED
                  : FeatureSet.RepeatedFieldEncoding.EXPANDED);
    }
    if (field.type().kind() == Kind.GROUP) {
      features.setMessageEncoding(FeatureSet.MessageEncoding.DELIMITED);
    }
    field.defaultValue().ifPresent(value -> written.setDefaultValue(defaultOf(field, value)));
    return written;
  }

  private void type(FieldDescriptorProto.Builder written, FieldType type) {
    switch (type.kind()) {
      case MESSAGE, GROUP ->
          written
              .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
              .setTypeName("." + messageName(type.name()));
      case ENUM ->
          written
              .setType(FieldDescriptorProto.Type.TYPE_ENUM)
              .setTypeName("." + enumName(type.name()));
      default ->
          written.setType(
              FieldDescriptorProto.Type.valueOf(
                  "TYPE_" + type.kind().name().toUpperCase(Locale.ROOT)));
    }
  }

  /** Values of enums have other names here. */
  private String defaultOf(Field field, String value) {
    if (field.type().kind() != Kind.ENUM) {
      return value;
    }
    EnumType type = api.enumeration(field.type().name()).orElseThrow();
    return type.value(value)
        .map(named -> valueName(enumName(type.name()), named.number()))
        .orElseThrow(() -> new IllegalArgumentException("no value " + value));
  }

  private static String valueName(String enumName, int number) {
    return enumName + "_" + Integer.toUnsignedString(number);
  }
}

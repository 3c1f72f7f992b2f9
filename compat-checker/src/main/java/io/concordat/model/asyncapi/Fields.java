package io.concordat.model.asyncapi;

import java.util.Set;

/** The fields that each kind of object has, over all versions; any other is named in a note. */
enum Fields {
  ROOT(
      "asyncapi",
      "id",
      "info",
      "servers",
      "channels",
      "operations",
      "components",
      "defaultContentType",
      "tags",
      "externalDocs"),
  INFO(
      "title",
      "version",
      "description",
      "termsOfService",
      "contact",
      "license",
      "tags",
      "externalDocs"),
  SERVER(
      "host",
      "url",
      "pathname",
      "protocol",
      "protocolVersion",
      "title",
      "summary",
      "description",
      "variables",
      "security",
      "tags",
      "externalDocs",
      "bindings"),
  CHANNEL(
      "$ref",
      "address",
      "messages",
      "title",
      "summary",
      "description",
      "servers",
      "parameters",
      "tags",
      "externalDocs",
      "bindings",
      "subscribe",
      "publish",
      "deprecated"),
  PARAMETER("enum", "default", "description", "examples", "location", "schema"),
  OPERATION(
      "action",
      "channel",
      "operationId",
      "title",
      "summary",
      "description",
      "security",
      "tags",
      "externalDocs",
      "bindings",
      "traits",
      "message",
      "messages",
      "reply",
      "deprecated"),
  REPLY("address", "channel", "messages"),
  REPLY_ADDRESS("description", "location"),
  MESSAGE(
      "messageId",
      "headers",
      "payload",
      "correlationId",
      "schemaFormat",
      "contentType",
      "name",
      "title",
      "summary",
      "description",
      "tags",
      "externalDocs",
      "bindings",
      "examples",
      "traits",
      "deprecated"),
  CORRELATION_ID("description", "location"),
  COMPONENTS(
      "schemas",
      "servers",
      "serverVariables",
      "channels",
      "operations",
      "messages",
      "securitySchemes",
      "parameters",
      "correlationIds",
      "replies",
      "replyAddresses",
      "externalDocs",
      "tags",
      "operationTraits",
      "messageTraits",
      "serverBindings",
      "channelBindings",
      "operationBindings",
      "messageBindings");

  private final Set<String> names;

  Fields(String... names) {
    this.names = Set.of(names);
  }

  boolean has(String name) {
    return names.contains(name);
  }
}

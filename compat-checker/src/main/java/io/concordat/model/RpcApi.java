package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of a set of {@code .proto} files promises: services whose methods are called
 * over gRPC, and the messages that go over the wire.
 *
 * @param node the root of its document
 * @param title its package, or what its packages begin with; else the name of the file or folder
 * @param version what its file's name or its packages say; empty when neither says anything
 * @param services those of the document itself, by full name
 * @param messages all that can be reached, imports among them, by full name
 * @param enums likewise
 * @param own the full names of the messages and enums that the document itself declares
 * @param files the roots of the files that the document consists of
 */
public record RpcApi(
    Node node,
    String title,
    Optional<String> version,
    Map<String, RpcService> services,
    Map<String, MessageType> messages,
    Map<String, EnumType> enums,
    Set<String> own,
    List<Node> files)
    implements RpcElement, Contract {

  public RpcApi {
    files = List.copyOf(files);
  }

  /** The message of this full name; empty if no file that was read declares it. */
  public Optional<MessageType> message(String name) {
    return Optional.ofNullable(messages.get(name));
  }

  /** The enum of this full name; empty if no file that was read declares it. */
  public Optional<EnumType> enumeration(String name) {
    return Optional.ofNullable(enums.get(name));
  }
}

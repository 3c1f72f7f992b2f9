package io.concordat.model.asyncapi;

import io.concordat.model.MessageApi;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Specification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads AsyncAPI 2.0–2.6 and 3.0 documents. */
public final class AsyncApiReader {

  private final Reading reading;

  private AsyncApiReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads what the document promises. What is wrong but can be understood is reported to the
   * specification.
   *
   * @throws io.concordat.source.SpecException when it is no AsyncAPI document of a known version
   */
  public static MessageApi read(Specification specification) {
    AsyncApiVersion version = AsyncApiVersion.of(specification);
    return new AsyncApiReader(new Reading(specification, version)).api();
  }

  private MessageApi api() {
    Node root = reading.root();
    reading.object(root, Fields.ROOT);
    Optional<ObjectNode> info = reading.object(root, "info", Fields.INFO);
    if (info.isEmpty()) {
      reading.objects().warn(root, "\"info\" is missing", "add a title and a version");
    }
    ServerReader servers = new ServerReader(reading);
    ChannelReader channels = new ChannelReader(reading, servers);
    Application application =
        reading.version() == AsyncApiVersion.V2
            ? new Version2(reading, channels)
            : new Version3(reading, channels);
    return new MessageApi(
        root,
        info.flatMap(i -> i.text("title")).orElse(""),
        info.flatMap(i -> i.text("version")),
        servers.all(),
        application.channels(),
        application.operations(),
        components(root));
  }

  private Map<String, Map<String, Node>> components(Node root) {
    Map<String, Map<String, Node>> components = new LinkedHashMap<>();
    reading
        .object(root, "components", Fields.COMPONENTS)
        .ifPresent(
            object -> {
              for (String kind : object.names()) {
                if (Fields.COMPONENTS.has(kind)) {
                  components.put(kind, reading.objects().members(object, kind));
                }
              }
            });
    return components;
  }
}

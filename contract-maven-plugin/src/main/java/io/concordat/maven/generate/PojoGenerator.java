package io.concordat.maven.generate;

import com.sun.codemodel.JCodeModel;
import io.concordat.model.Message;
import io.concordat.model.MessageApi;
import io.concordat.model.asyncapi.AsyncApiReader;
import io.concordat.source.Json;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsonschema2pojo.FileCodeWriterWithEncoding;
import org.jsonschema2pojo.GenerationConfig;
import org.jsonschema2pojo.Jackson2Annotator;
import org.jsonschema2pojo.SchemaGenerator;
import org.jsonschema2pojo.SchemaMapper;
import org.jsonschema2pojo.SchemaStore;
import org.jsonschema2pojo.rules.RuleFactory;

/**
 * Classes for the payloads of messages, by jsonschema2pojo.
 *
 * @param packageName of the classes
 * @param options by the names that jsonschema2pojo's Maven plugin gives them
 */
public record PojoGenerator(String packageName, Map<String, String> options) implements Generator {

  private static final Map<String, String> USUAL =
      Map.of(
          "targetVersion", "17",
          "dateTimeType", "java.time.OffsetDateTime",
          "dateType", "java.time.LocalDate",
          "timeType", "java.time.OffsetTime",
          "useJakartaValidation", "true",
          "useBigDecimals", "true");

  public PojoGenerator {
    options = new TreeMap<>(options);
  }

  @Override
  public String fingerprint() {
    String version = String.valueOf(SchemaMapper.class.getPackage().getImplementationVersion());
    Digest digest = new Digest().add("jsonschema2pojo").add(version).add(packageName);
    options.forEach((name, value) -> digest.add(name).add(value));
    return digest.hex();
  }

  @Override
  public void generate(Snapshot snapshot, Path work, Path output) throws IOException {
    MessageSchemas schemas = new MessageSchemas(snapshot.specification(), packageName);
    for (Message message : messages(AsyncApiReader.read(snapshot.specification()))) {
      message.payload().ifPresent(payload -> schemas.add(payload.node(), message.name()));
    }
    if (schemas.definitions().isEmpty()) {
      throw new SpecException(
          Problem.error(
              snapshot.root().location(),
              "there is no message whose payload has a JSON schema",
              "describe the payloads, or generate nothing from this document"));
    }
    Path file = work.resolve("schemas.json");
    Json definitions = new Json.Obj(new LinkedHashMap<>(schemas.definitions()));
    Files.writeString(file, Json.object("definitions", definitions).text());
    Map<String, String> all = new TreeMap<>(USUAL);
    all.putAll(options);
    boolean hasEquality = !"false".equals(all.put("includeHashcodeAndEquals", "false"));
    JCodeModel code = new JCodeModel();
    GenerationConfig config = PojoOptions.of(all);
    SchemaMapper mapper =
        new SchemaMapper(
            new RuleFactory(config, new Jackson2Annotator(config), new SchemaStore()),
            new SchemaGenerator());
    for (String name : schemas.definitions().keySet()) {
      Json reference = Json.object("$ref", Json.of(file.toUri() + "#/definitions/" + name));
      mapper.generate(code, name, packageName, reference.text());
    }
    if (hasEquality) {
      Equality.addTo(code);
    }
    code.build(new FileCodeWriterWithEncoding(output.toFile(), "UTF-8"));
    seal(schemas, output.resolve(packageName.replace('.', '/')));
  }

  /** All messages with a payload that has a JSON schema, by name. */
  private static List<Message> messages(MessageApi api) {
    return api.channels().stream()
        .flatMap(channel -> channel.messages().stream())
        .filter(message -> message.payload().flatMap(Message.Payload::schema).isPresent())
        .sorted(Comparator.comparing(Message::name))
        .toList();
  }

  /**
   * The library knows no sealed types: their interfaces are added, and their classes made final.
   */
  private void seal(MessageSchemas schemas, Path folder) throws IOException {
    for (SealedType type : schemas.choices().values()) {
      Files.writeString(folder.resolve(type.name() + ".java"), type.source(packageName));
      for (String name : type.classes().values()) {
        Path file = folder.resolve(name + ".java");
        String source = Files.readString(file);
        Files.writeString(file, source.replaceFirst("(?m)^public class ", "public final class "));
      }
    }
  }
}

package io.concordat.maven.generate;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One of several classes, told apart by a property ({@code oneOf} with a {@code discriminator}).
 *
 * @param name of the interface
 * @param property that tells which class it is
 * @param classes the class for each value of the property
 */
record SealedType(String name, String property, Map<String, String> classes) {

  String source(String packageName) {
    String header = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    String types =
        classes.entrySet().stream()
            .map(
                entry ->
                    "  @JsonSubTypes.Type(value = %s.class, name = %s)"
                        .formatted(entry.getValue(), NodeText.quoted(entry.getKey())))
            .collect(Collectors.joining(",\n"));
    return """
    %simport com.fasterxml.jackson.annotation.JsonSubTypes;
    import com.fasterxml.jackson.annotation.JsonTypeInfo;

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = %s,
        visible = true)
    @JsonSubTypes({
    %s
    })
    public sealed interface %s permits %s {}
    """
        .formatted(
            header,
            NodeText.quoted(property),
            types,
            name,
            String.join(", ", new TreeSet<>(classes.values())));
  }
}

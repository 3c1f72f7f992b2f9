package io.concordat.maven.generate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsonschema2pojo.DefaultGenerationConfig;
import org.jsonschema2pojo.GenerationConfig;

/** Options of jsonschema2pojo, by the names that its Maven plugin gives them. */
final class PojoOptions {

  private PojoOptions() {}

  /**
   * @throws IllegalArgumentException when there is no such option, or not with this value
   */
  static GenerationConfig of(Map<String, String> options) {
    Set<String> known = new TreeSet<>();
    for (Method method : GenerationConfig.class.getMethods()) {
      known.add(name(method));
    }
    for (String option : options.keySet()) {
      if (!known.contains(option)) {
        throw new IllegalArgumentException(
            "jsonschema2pojo has no option \"%s\"; it has %s"
                .formatted(option, String.join(", ", known)));
      }
    }
    GenerationConfig defaults = new DefaultGenerationConfig();
    return (GenerationConfig)
        Proxy.newProxyInstance(
            PojoOptions.class.getClassLoader(),
            new Class<?>[] {GenerationConfig.class},
            (proxy, method, arguments) -> {
              String text = options.get(name(method));
              return text == null ? method.invoke(defaults) : value(method, text);
            });
  }

  private static String name(Method method) {
    String name = method.getName().replaceFirst("^(is|get)", "");
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static Object value(Method method, String text) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == String.class) {
      return text;
    }
    if (type == char[].class) {
      return text.toCharArray();
    }
    if (type == String[].class) {
      return text.split("\\s*,\\s*");
    }
    for (Object constant : type.isEnum() ? List.of(type.getEnumConstants()) : List.of()) {
      if (constant.toString().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "option \"%s\" of jsonschema2pojo cannot be \"%s\" here".formatted(name(method), text));
  }
}

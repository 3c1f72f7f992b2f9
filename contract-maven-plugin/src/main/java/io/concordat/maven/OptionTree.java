package io.concordat.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Configuration of any depth as maps, lists and texts. Elements of one name beside each other, and
 * any named {@code item}, are a list.
 */
final class OptionTree {

  private OptionTree() {}

  static Map<String, Object> map(PlexusConfiguration configuration) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (PlexusConfiguration child : configuration.getChildren()) {
      map.put(child.getName(), value(child));
    }
    return map;
  }

  private static Object value(PlexusConfiguration configuration) {
    PlexusConfiguration[] children = configuration.getChildren();
    if (children.length == 0) {
      return String.valueOf(configuration.getValue(""));
    }
    String first = children[0].getName();
    boolean isList =
        first.equals("item") || children.length > 1 && first.equals(children[1].getName());
    if (!isList) {
      return map(configuration);
    }
    List<Object> list = new ArrayList<>();
    for (PlexusConfiguration child : children) {
      list.add(value(child));
    }
    return list;
  }
}

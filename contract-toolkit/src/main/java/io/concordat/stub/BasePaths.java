package io.concordat.stub;

import io.concordat.exchange.Operations;
import io.concordat.model.Api;
import io.concordat.model.Operation;
import io.concordat.model.Server;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Under which paths an API is served when nobody says so: those of its own servers. */
final class BasePaths {

  private BasePaths() {}

  /** Never empty; the first one is the one to show. */
  static List<String> of(Api api, Operations operations) {
    Set<String> fixed = new LinkedHashSet<>();
    for (Operation operation : api.operations()) {
      for (Server server : operation.servers()) {
        defaultPath(server.node(), fixed);
      }
    }
    for (String path : operations.basePaths()) {
      if (!path.contains("{")) {
        fixed.add(path);
      }
    }
    return fixed.isEmpty() ? List.of("") : List.copyOf(fixed);
  }

  /** Of a server whose URL has variables, each with its default. */
  private static void defaultPath(Node server, Set<String> paths) {
    String url = server.text("url").orElse("");
    if (!url.contains("{")) {
      return;
    }
    ObjectNode variables = server.object("variables").orElse(null);
    if (variables != null) {
      for (String name : variables.names()) {
        String value = variables.get(name).flatMap(v -> v.text("default")).orElse("{}");
        url = url.replace("{" + name + "}", value);
      }
    }
    int authority = url.indexOf("//");
    int slash = url.indexOf('/', authority < 0 ? 0 : authority + 2);
    String path = slash < 0 ? "" : url.substring(slash).split("[?#]", 2)[0].replaceAll("/+$", "");
    if (!path.contains("{")) {
      paths.add(path);
    }
  }
}

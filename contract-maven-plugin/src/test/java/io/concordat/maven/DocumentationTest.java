package io.concordat.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class DocumentationTest {

  private static final Path PAGE = Path.of("../docs/maven.md");

  @Test
  void every_goal_and_every_parameter_is_on_the_page() throws Exception {
    List<String> page = Files.readAllLines(PAGE);
    for (Element goal : elements(descriptor().getDocumentElement(), "mojo")) {
      String name = text(goal, "goal");
      assertThat(page).contains("## `contract:" + name + "`");
      if (!name.equals("help")) {
        assertThat(documented(section(page, name)))
            .as("parameters of contract:" + name)
            .containsExactlyInAnyOrderElementsOf(parameters(goal));
      }
    }
  }

  private static List<String> section(List<String> page, String goal) {
    int from = page.indexOf("## `contract:" + goal + "`") + 1;
    int to = from;
    while (to < page.size() && !page.get(to).startsWith("## ")) {
      to++;
    }
    return page.subList(from, to);
  }

  /** The first two cells of the table: a parameter and its property. */
  private static List<String> documented(List<String> page) {
    return page.stream()
        .filter(line -> line.matches("\\| `\\w+` \\| `contract\\.\\w+` \\|.*"))
        .map(line -> line.replaceAll("^\\| `(\\w+)` \\| `contract\\.(\\w+)` \\|.*", "$1 $2"))
        .toList();
  }

  private static List<String> parameters(Element goal) {
    List<String> parameters = new ArrayList<>();
    for (Element parameter : elements(goal, "parameter")) {
      if (text(parameter, "editable").equals("true")) {
        String name = text(parameter, "name");
        parameters.add(name + " " + name);
      }
    }
    return parameters;
  }

  private static Document descriptor() throws Exception {
    try (InputStream in = CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}

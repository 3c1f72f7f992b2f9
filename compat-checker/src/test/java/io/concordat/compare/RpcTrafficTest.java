package io.concordat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.RpcApi;
import io.concordat.model.protobuf.ProtobufReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What methods send is told of by the methods that it reaches. */
final class RpcTrafficTest {

  @TempDir private Path folder;

  /** As many methods as messages, of which each holds the next one. */
  private List<Difference> compareRings(int size) throws IOException {
    Files.writeString(folder.resolve("old.proto"), ring(size, "int32"));
    Files.writeString(folder.resolve("new.proto"), ring(size, "string"));
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      RpcApi oldApi = ProtobufReader.read(sources.open("old.proto"));
      RpcApi newApi = ProtobufReader.read(sources.open("new.proto"));
      return new RpcApiComparison(oldApi, newApi).compare();
    }
  }

  private static String ring(int size, String type) {
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\npackage ring;\n");
    text.append("message Empty {}\nservice All {\n");
    for (int i = 0; i < size; i++) {
      text.append("  rpc Send%d (M%d) returns (Empty);\n".formatted(i, i));
    }
    text.append("}\n");
    for (int i = 0; i < size; i++) {
      String field = i == 0 ? "  " + type + " changed = 2;\n" : "";
      text.append("message M%d {\n  M%d next = 1;\n%s}\n".formatted(i, (i + 1) % size, field));
    }
    return text.toString();
  }

  @Test
  void a_field_concerns_all_methods_that_reach_it() throws IOException {
    assertThat(compareRings(20))
        .filteredOn(difference -> difference.place().contains("changed"))
        .isNotEmpty()
        .allSatisfy(difference -> assertThat(difference.operations()).hasSize(20));
  }

  @Test
  void a_field_of_which_too_many_methods_would_be_told_concerns_the_api_as_a_whole()
      throws IOException {
    assertThat(compareRings(1_500))
        .filteredOn(difference -> difference.place().contains("changed"))
        .isNotEmpty()
        .allSatisfy(difference -> assertThat(difference.operations()).isEmpty());
  }
}

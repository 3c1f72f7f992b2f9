package io.concordat.maven;

import io.concordat.stub.FaultRule;
import io.concordat.stub.StubConfiguration;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, in words. */
final class FaultWords {

  private FaultWords() {}

  static StubConfiguration add(StubConfiguration configuration, @Nullable List<String> faults)
      throws MojoExecutionException {
    StubConfiguration all = configuration;
    try {
      for (String fault : faults == null ? List.<String>of() : faults) {
        all = all.withFault(FaultRule.parse(fault));
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "faults: %s. Correct <faults> (contract.faults).".formatted(e.getMessage()), e);
    }
  }
}

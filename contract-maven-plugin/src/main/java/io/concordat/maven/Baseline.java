package io.concordat.maven;

import org.apache.maven.plugin.MojoExecutionException;

/** What the specifications of a module are compared with. */
interface Baseline {

  /**
   * The released form of a specification.
   *
   * @throws MojoExecutionException when the baseline that was asked for cannot be had, with the
   *     parameter to set
   */
  Released of(ModuleSpec spec) throws MojoExecutionException;
}

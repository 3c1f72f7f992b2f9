package io.concordat.maven;

import java.util.Optional;

/**
 * Where a baseline holds a specification, if that is configured.
 *
 * @param configured a file, or with a slash at its end the folder of all specifications
 */
record BaselinePath(Optional<String> configured) {

  Optional<String> of(ModuleSpec spec) {
    return configured.map(path -> path.endsWith("/") ? path + spec.inFolder() : path);
  }
}

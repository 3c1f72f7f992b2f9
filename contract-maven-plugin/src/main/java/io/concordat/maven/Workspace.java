package io.concordat.maven;

import java.nio.file.Path;

/**
 * The files around a module, and what they are called in messages.
 *
 * @param top of the git work tree; the module itself where there is none
 * @param module the folder of the module
 * @param isRepository whether there is a git work tree
 */
record Workspace(Path top, Path module, boolean isRepository) {

  Workspace {
    top = top.toAbsolutePath().normalize();
    module = module.toAbsolutePath().normalize();
  }

  /** A specification of the module. */
  ModuleSpec spec(Path file) {
    Path absolute = module.resolve(file).normalize();
    return new ModuleSpec(absolute, name(absolute), relative(module, absolute));
  }

  /** What messages call a file. */
  String name(Path file) {
    return relative(top, module.resolve(file).normalize());
  }

  private static String relative(Path folder, Path file) {
    Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}

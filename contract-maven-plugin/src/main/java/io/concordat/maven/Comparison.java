package io.concordat.maven;

/**
 * Two versions of a specification that are to be compared.
 *
 * @param oldReference the words by which the old version is opened
 */
record Comparison(String oldReference, ModuleSpec newSpec) {

  @Override
  public String toString() {
    return newSpec.path() + " against " + oldReference;
  }
}

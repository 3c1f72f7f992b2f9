/**
 * The pipeline: two documents go in, a verdict with its evidence comes out. The only package that
 * sees every other one but the command line.
 */
@NullMarked
package io.concordat;

import org.jspecify.annotations.NullMarked;

/**
 * The goals of the Maven plugin. In: the configuration of a build. Out: files with reports, and a
 * build that goes on or does not. What a change means is decided by the libraries.
 */
@NullMarked
package io.concordat.maven;

import org.jspecify.annotations.NullMarked;

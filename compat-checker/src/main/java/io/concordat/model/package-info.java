/**
 * What an API promises, whatever language said so. In: values that the readers in the packages
 * below have understood. Out: immutable records, each with the place it was read from.
 */
@NullMarked
package io.concordat.model;

import org.jspecify.annotations.NullMarked;

/**
 * Messages that a specification allows. In: an API or a schema, and a seed. Out: values, requests
 * and responses, from the specification's own examples first, else made up; always valid.
 */
@NullMarked
package io.concordat.example;

import org.jspecify.annotations.NullMarked;

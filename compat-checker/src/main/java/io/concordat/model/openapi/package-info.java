/**
 * Reads OpenAPI. In: the tree of a Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2 document. Out: the API
 * that it describes, and what could not be understood.
 */
@NullMarked
package io.concordat.model.openapi;

import org.jspecify.annotations.NullMarked;

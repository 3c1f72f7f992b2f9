/**
 * Reads {@code .proto} files. In: a specification whose root names a protobuf syntax or edition.
 * Out: {@link io.concordat.model.RpcApi}.
 */
@NullMarked
package io.concordat.model.protobuf;

import org.jspecify.annotations.NullMarked;

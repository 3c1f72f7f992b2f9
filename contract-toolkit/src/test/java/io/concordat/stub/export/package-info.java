/** Tests of what other tools are given. */
@NullMarked
package io.concordat.stub.export;

import org.jspecify.annotations.NullMarked;

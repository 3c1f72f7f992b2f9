/** Stubs jars as Spring Cloud Contract's Stub Runner takes them. */
@NullMarked
package io.concordat.stub.export.runner;

import org.jspecify.annotations.NullMarked;

/**
 * Specifications as files that other tools serve. In: an API. Out: mappings for WireMock, contracts
 * and a stubs jar for Spring Cloud Contract's Stub Runner.
 */
@NullMarked
package io.concordat.stub.export;

import org.jspecify.annotations.NullMarked;

/**
 * The HTTP server of the stubs: WireMock, behind limits of our own. In: bytes that anybody may have
 * sent. Out: whole requests of bounded size, and their answers on the wire.
 */
@NullMarked
package io.concordat.stub.http;

import org.jspecify.annotations.NullMarked;

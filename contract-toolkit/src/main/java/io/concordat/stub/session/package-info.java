/**
 * Stubs that run together, whichever way consumers talk to them. In: specifications of any kind.
 * Out: a server for REST APIs, and applications on one broker, which a page of the server directs.
 */
@NullMarked
package io.concordat.stub.session;

import org.jspecify.annotations.NullMarked;

/**
 * An application that exchanges messages, stood in for. In: what an AsyncAPI document promises, and
 * a broker. Out: the messages that the application sends, and a judgement of those that it
 * receives.
 */
@NullMarked
package io.concordat.stub.message;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.concordat.stub.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.concordat.stub.session;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.concordat.stub;

import org.jspecify.annotations.NullMarked;

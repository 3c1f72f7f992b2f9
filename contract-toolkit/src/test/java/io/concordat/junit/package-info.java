@NullMarked
package io.concordat.junit;

import org.jspecify.annotations.NullMarked;

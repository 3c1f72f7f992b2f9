@NullMarked
package io.concordat.stub.cli;

import org.jspecify.annotations.NullMarked;

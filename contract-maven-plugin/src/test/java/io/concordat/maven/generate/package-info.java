/** Tests of what is generated. */
@NullMarked
package io.concordat.maven.generate;

import org.jspecify.annotations.NullMarked;

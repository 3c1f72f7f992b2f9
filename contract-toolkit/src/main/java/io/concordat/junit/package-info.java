/** Stubs in JUnit tests. In: annotations on tests. Out: running stubs, stopped and judged after. */
@NullMarked
package io.concordat.junit;

import org.jspecify.annotations.NullMarked;

/** What the scenarios under {@code src/it} are prepared with. */
@NullMarked
package io.concordat.maven.scenario;

import org.jspecify.annotations.NullMarked;

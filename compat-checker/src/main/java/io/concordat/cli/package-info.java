/** The command line. In: arguments. Out: a report and an exit code. */
@NullMarked
package io.concordat.cli;

import org.jspecify.annotations.NullMarked;

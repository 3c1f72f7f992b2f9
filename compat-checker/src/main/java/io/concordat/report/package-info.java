/** Says it. In: the verdict and its findings. Out: text for people, and formats for machines. */
@NullMarked
package io.concordat.report;

import org.jspecify.annotations.NullMarked;

/** Registers services that know nothing of it. */
@NullMarked
package io.concordat.bookshop.registrar;

import org.jspecify.annotations.NullMarked;

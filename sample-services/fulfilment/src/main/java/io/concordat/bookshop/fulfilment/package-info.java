/** The fulfilment service: packs and ships what was ordered. It has no API but messages. */
@NullMarked
package io.concordat.bookshop.fulfilment;

import org.jspecify.annotations.NullMarked;

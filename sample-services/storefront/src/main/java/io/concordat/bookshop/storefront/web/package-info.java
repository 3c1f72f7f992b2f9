/** What customers see. */
@NullMarked
package io.concordat.bookshop.storefront.web;

import org.jspecify.annotations.NullMarked;

package io.concordat.judge;

import java.util.Optional;

/**
 * How a document calls itself.
 *
 * @param title {@code info.title}, or whatever names it best
 * @param version {@code info.version} as it is written; empty when it declares none
 */
public record Identity(String title, Optional<String> version) {}

package io.concordat.exchange;

import java.util.Optional;

/**
 * A part of a multipart body (RFC 7578 §4).
 *
 * @param name of the form's field; empty where it has none
 * @param type its content type, if it has one
 */
record MultipartPart(String name, Optional<String> type, byte[] content) {}

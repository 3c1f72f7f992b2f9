package io.concordat.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything in a message that parameters are read from, still encoded.
 *
 * @param holes what stands in the holes of the path
 * @param queryText the whole query
 * @param claimed the names in the query that belong to parameters of their own
 */
record Arrived(
    Map<String, String> holes,
    RawQuery query,
    String queryText,
    Headers headers,
    Map<String, List<String>> cookies,
    Set<String> claimed) {}

package io.concordat.stub;

import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Violation;
import io.concordat.source.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What a stub was asked lately. Bounded, as a stub may run for days: the oldest requests go first,
 * and long bodies are cut; refused requests are kept apart, so that no flood of good ones washes
 * them away.
 */
final class RequestRecord {

  private static final int MOST = 10_000;
  private static final int MOST_REFUSED = 1_000;
  private static final long MOST_BYTES = 32L << 20;
  private static final int LONGEST_BODY = 64 << 10;
  private static final int LONGEST_REFUSED = 2 << 10;
  private static final int MOST_VIOLATIONS = 100;

  private final Deque<Recorded> all = new ArrayDeque<>();
  private final Deque<Recorded> refused = new ArrayDeque<>();
  private long bytes;
  private long count;
  private long refusals;

  /** The number of the next request. */
  synchronized long next() {
    return ++count;
  }

  synchronized void add(Recorded whole) {
    Recorded recorded = cut(whole, LONGEST_BODY);
    all.add(recorded);
    bytes += size(recorded);
    while (all.size() > MOST || bytes > MOST_BYTES) {
      bytes -= size(all.remove());
    }
    if (!recorded.isValid()) {
      refusals++;
      if (refused.size() < MOST_REFUSED) {
        refused.add(cut(recorded, LONGEST_REFUSED));
      }
    }
  }

  synchronized List<Recorded> all() {
    return new ArrayList<>(all);
  }

  /** The first ones that the specification forbids. */
  synchronized List<Recorded> refused() {
    return new ArrayList<>(refused);
  }

  /** How many there were, those that are not kept any more, too. */
  synchronized long count() {
    return count;
  }

  /** How many there were that the specification forbids. */
  synchronized long refusals() {
    return refusals;
  }

  synchronized void clear() {
    all.clear();
    refused.clear();
    bytes = 0;
    count = 0;
    refusals = 0;
  }

  Json toJson() {
    List<Recorded> exchanges;
    Json.Num requests;
    Json.Num notAllowed;
    synchronized (this) {
      exchanges = all();
      requests = Json.Num.of(count);
      notAllowed = Json.Num.of(refusals);
    }
    return Json.object(
        "format",
        Json.of("concordat-record/1"),
        "requests",
        requests,
        "refused",
        notAllowed,
        "exchanges",
        Json.array(exchanges.stream().map(Recorded::toJson).toList()));
  }

  private static Recorded cut(Recorded recorded, int longest) {
    HttpRequest request = recorded.request();
    HttpResponse response = recorded.response();
    List<Violation> violations = recorded.violations();
    if (request.body().length <= longest
        && response.body().length <= longest
        && violations.size() <= MOST_VIOLATIONS) {
      return recorded;
    }
    return new Recorded(
        recorded.number(),
        recorded.time(),
        recorded.spec(),
        recorded.operation(),
        new HttpRequest(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            start(request.body(), longest)),
        new HttpResponse(response.status(), response.headers(), start(response.body(), longest)),
        violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
  }

  private static byte[] start(byte[] body, int longest) {
    return body.length <= longest ? body : Arrays.copyOf(body, longest);
  }

  private static long size(Recorded recorded) {
    long heads = 512;
    for (var field : recorded.request().headers().fields()) {
      heads += field.name().length() + field.value().length();
    }
    for (Violation violation : recorded.violations()) {
      heads += 200 + violation.pointer().length() + violation.message().length();
    }
    return heads
        + recorded.request().target().length()
        + recorded.request().body().length
        + recorded.response().body().length;
  }
}

package io.concordat.bookshop.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who has received which number of which key. */
final class Ledger {

  private final Map<String, List<Integer>> numbers = new ConcurrentHashMap<>();
  private final Set<String> workers = ConcurrentHashMap.newKeySet();
  private final Set<String> keysInHand = ConcurrentHashMap.newKeySet();
  private final Set<String> keysInTwoHands = ConcurrentHashMap.newKeySet();

  MessageListener member(String name) {
    return message -> {
      if (!keysInHand.add(message.key())) {
        keysInTwoHands.add(message.key());
      }
      numbers
          .computeIfAbsent(message.key(), key -> new CopyOnWriteArrayList<>())
          .add(Integer.valueOf(message.payload()));
      workers.add(name);
      keysInHand.remove(message.key());
    };
  }

  /** Whether each of these has worked since the last time they all had. */
  boolean haveAllWorked(String... members) {
    boolean all = workers.containsAll(Set.of(members));
    if (all) {
      workers.clear();
    }
    return all;
  }

  /** By key; what was handed back may come twice, but first it comes in its order. */
  Map<String, List<Integer>> firsts() {
    return numbers.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> firsts(entry.getValue())));
  }

  private static List<Integer> firsts(List<Integer> numbers) {
    Set<Integer> seen = new HashSet<>();
    return numbers.stream().filter(seen::add).toList();
  }

  /** Those of which two messages were in hand at once. */
  Set<String> keysInTwoHands() {
    return keysInTwoHands;
  }
}

package io.concordat.judge;

import io.concordat.compare.Change;
import io.concordat.compare.Difference;
import io.concordat.compare.Failure;
import io.concordat.compare.Traits;
import io.concordat.compare.Verdict;
import io.concordat.model.Direction;
import io.concordat.source.Location;
import java.util.List;
import java.util.Optional;

/** A difference that a test makes by hand, one sentence at a time. */
public final class Fact {

  private final Change change;
  private Optional<Direction> direction = Optional.empty();
  private Optional<Location> oldLocation = Optional.empty();
  private Optional<Location> newLocation = Optional.empty();
  private String place = "the place";
  private String before = "";
  private String after = "";
  private List<String> operations = List.of();
  private Verdict oldClient = Verdict.works();
  private Verdict newClient = Verdict.works();
  private Traits traits = Traits.NONE;

  private Fact(Change change) {
    this.change = change;
  }

  public static Fact of(Change change) {
    return new Fact(change);
  }

  public static Fact request(Change change) {
    return new Fact(change).in(Direction.REQUEST);
  }

  public static Fact response(Change change) {
    return new Fact(change).in(Direction.RESPONSE);
  }

  /** A fact that breaks old clients. */
  public static Fact removed(Change change) {
    return new Fact(change).oldClient(Verdict.ruled(Failure.WITHDRAWN));
  }

  private Fact in(Direction itsDirection) {
    direction = Optional.of(itsDirection);
    return this;
  }

  public Fact place(String words) {
    place = words;
    return this;
  }

  public Fact was(String text) {
    before = text;
    return this;
  }

  public Fact is(String text) {
    after = text;
    return this;
  }

  public Fact oldAt(int line, String pointer) {
    oldLocation = Optional.of(new Location("old.yaml", line, 5, pointer));
    return this;
  }

  public Fact newAt(int line, String pointer) {
    newLocation = Optional.of(new Location("new.yaml", line, 5, pointer));
    return this;
  }

  public Fact reaching(String... someOperations) {
    operations = List.of(someOperations);
    return this;
  }

  public Fact oldClient(Verdict verdict) {
    oldClient = verdict;
    return this;
  }

  public Fact newClient(Verdict verdict) {
    newClient = verdict;
    return this;
  }

  public Fact traits(Traits itsTraits) {
    traits = itsTraits;
    return this;
  }

  public Difference done() {
    return new Difference(
        change,
        direction,
        oldLocation,
        newLocation,
        place,
        before,
        after,
        operations,
        oldClient,
        newClient,
        traits);
  }
}

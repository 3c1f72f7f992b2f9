package io.concordat.stub;

import io.concordat.source.SourceOptions;
import io.concordat.stub.http.HttpLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a stub serves, and how. Start from {@link #of} and say what is to be otherwise. The {@code
 * of} and {@code with} methods are stable; the constructor grows with what can be configured.
 *
 * @param specs what is served
 * @param sources how specifications are looked for
 * @param host the address that is bound; other machines do not reach the loopback address
 * @param port 0 for any that is free
 * @param isStateful whether what was created can be read, changed and deleted
 * @param seed generated answers are the same for the same seed
 * @param isReloading whether a specification is read again when its files change
 * @param isCrossOrigin whether scripts of any web page may call (CORS)
 * @param faults what goes wrong without being asked for
 * @param callbacks whom the stub may call back
 * @param limits of what clients may take
 * @param listener told what happens
 * @param pages further pages beside the stub's own, under {@code /__concordat}
 */
public record StubConfiguration(
    List<StubSpec> specs,
    SourceOptions sources,
    String host,
    int port,
    boolean isStateful,
    long seed,
    boolean isReloading,
    boolean isCrossOrigin,
    List<FaultRule> faults,
    CallbackTargets callbacks,
    HttpLimits limits,
    StubListener listener,
    List<AdminPage> pages) {

  public StubConfiguration {
    specs = List.copyOf(specs);
    faults = List.copyOf(faults);
    pages = List.copyOf(pages);
  }

  /** Serves specifications on a free port of the loopback address. */
  public static StubConfiguration of(List<StubSpec> specs) {
    return new StubConfiguration(
        specs,
        SourceOptions.in(Path.of("")),
        "localhost",
        0,
        false,
        0,
        false,
        false,
        List.of(),
        CallbackTargets.LOOPBACK,
        HttpLimits.DEFAULT,
        new StubListener() {},
        List.of());
  }

  /** Serves specifications, each {@code REFERENCE} or {@code /BASE/PATH=REFERENCE}. */
  public static StubConfiguration of(String... specs) {
    return of(Arrays.stream(specs).map(StubSpec::parse).toList());
  }

  /** Looks for specifications as these options say. */
  public StubConfiguration withSources(SourceOptions options) {
    return new StubConfiguration(
        specs,
        options,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  public StubConfiguration withHost(String address) {
    return new StubConfiguration(
        specs,
        sources,
        address,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  public StubConfiguration withPort(int number) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        number,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  /** What was created can be read, changed and deleted. */
  public StubConfiguration stateful(boolean isOn) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isOn,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  public StubConfiguration withSeed(long newSeed) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        newSeed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  /** Reads a specification again when its files change. */
  public StubConfiguration reloading(boolean isOn) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isOn,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  /** Lets scripts of any web page call (CORS). */
  public StubConfiguration crossOrigin(boolean isOn) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isOn,
        faults,
        callbacks,
        limits,
        listener,
        pages);
  }

  /** One more rule; where several are for an operation, the last one counts. */
  public StubConfiguration withFault(FaultRule rule) {
    List<FaultRule> more = new ArrayList<>(faults);
    more.add(rule);
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        more,
        callbacks,
        limits,
        listener,
        pages);
  }

  public StubConfiguration withCallbacks(CallbackTargets targets) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        targets,
        limits,
        listener,
        pages);
  }

  public StubConfiguration withLimits(HttpLimits newLimits) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        newLimits,
        listener,
        pages);
  }

  public StubConfiguration withListener(StubListener newListener) {
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        newListener,
        pages);
  }

  /** One more page under {@code /__concordat}. */
  public StubConfiguration withPage(AdminPage page) {
    List<AdminPage> more = new ArrayList<>(pages);
    more.add(page);
    return new StubConfiguration(
        specs,
        sources,
        host,
        port,
        isStateful,
        seed,
        isReloading,
        isCrossOrigin,
        faults,
        callbacks,
        limits,
        listener,
        more);
  }
}

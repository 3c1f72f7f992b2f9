package io.concordat.stub;

import io.concordat.source.SourceOptions;
import io.concordat.stub.http.HttpLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a stub serves, and how. Start from {@link #of} and say what is to be otherwise; each such
 * method makes another configuration.
 */
public final class StubConfiguration {

  private List<StubSpec> specs = List.of();
  private SourceOptions sources = SourceOptions.in(Path.of(""));
  private String host = "localhost";
  private int port;
  private boolean isStateful;
  private long seed;
  private boolean isReloading;
  private boolean isCrossOrigin;
  private List<FaultRule> faults = List.of();
  private CallbackTargets callbacks = CallbackTargets.LOOPBACK;
  private HttpLimits limits = HttpLimits.DEFAULT;
  private StubListener listener = new StubListener() {};
  private List<AdminPage> pages = List.of();

  private StubConfiguration() {}

  /** Serves specifications on a free port of the loopback address. */
  public static StubConfiguration of(List<StubSpec> specs) {
    return new StubConfiguration().with(it -> it.specs = List.copyOf(specs));
  }

  /** Serves specifications, each {@code REFERENCE} or {@code /BASE/PATH=REFERENCE}. */
  public static StubConfiguration of(String... specs) {
    return of(Arrays.stream(specs).map(StubSpec::parse).toList());
  }

  /** Another configuration, which is given away when the change is made. */
  private StubConfiguration with(Consumer<StubConfiguration> change) {
    StubConfiguration copy = new StubConfiguration();
    copy.specs = specs;
    copy.sources = sources;
    copy.host = host;
    copy.port = port;
    copy.isStateful = isStateful;
    copy.seed = seed;
    copy.isReloading = isReloading;
    copy.isCrossOrigin = isCrossOrigin;
    copy.faults = faults;
    copy.callbacks = callbacks;
    copy.limits = limits;
    copy.listener = listener;
    copy.pages = pages;
    change.accept(copy);
    return copy;
  }

  /** Serves these instead. */
  public StubConfiguration withSpecs(List<StubSpec> others) {
    return with(it -> it.specs = List.copyOf(others));
  }

  /** Looks for specifications as these options say. */
  public StubConfiguration withSources(SourceOptions options) {
    return with(it -> it.sources = options);
  }

  public StubConfiguration withHost(String address) {
    return with(it -> it.host = address);
  }

  public StubConfiguration withPort(int number) {
    return with(it -> it.port = number);
  }

  /** What was created can be read, changed and deleted. */
  public StubConfiguration stateful(boolean isOn) {
    return with(it -> it.isStateful = isOn);
  }

  public StubConfiguration withSeed(long newSeed) {
    return with(it -> it.seed = newSeed);
  }

  /** Reads a specification again when its files change. */
  public StubConfiguration reloading(boolean isOn) {
    return with(it -> it.isReloading = isOn);
  }

  /** Lets scripts of any web page call (CORS). */
  public StubConfiguration crossOrigin(boolean isOn) {
    return with(it -> it.isCrossOrigin = isOn);
  }

  /** One more rule; where several are for an operation, the last one counts. */
  public StubConfiguration withFault(FaultRule rule) {
    return with(it -> it.faults = and(faults, rule));
  }

  public StubConfiguration withCallbacks(CallbackTargets targets) {
    return with(it -> it.callbacks = targets);
  }

  public StubConfiguration withLimits(HttpLimits newLimits) {
    return with(it -> it.limits = newLimits);
  }

  public StubConfiguration withListener(StubListener newListener) {
    return with(it -> it.listener = newListener);
  }

  /** One more page under {@code /__concordat}. */
  public StubConfiguration withPage(AdminPage page) {
    return with(it -> it.pages = and(pages, page));
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  /** What is served. */
  public List<StubSpec> specs() {
    return specs;
  }

  /** How specifications are looked for. */
  public SourceOptions sources() {
    return sources;
  }

  /** The address that is bound; other machines do not reach the loopback address. */
  public String host() {
    return host;
  }

  /** The port; 0 for any that is free. */
  public int port() {
    return port;
  }

  /** Whether what was created can be read, changed and deleted. */
  public boolean isStateful() {
    return isStateful;
  }

  /** Generated answers are the same for the same seed. */
  public long seed() {
    return seed;
  }

  /** Whether a specification is read again when its files change. */
  public boolean isReloading() {
    return isReloading;
  }

  /** Whether scripts of any web page may call (CORS). */
  public boolean isCrossOrigin() {
    return isCrossOrigin;
  }

  /** What goes wrong without being asked for. */
  public List<FaultRule> faults() {
    return faults;
  }

  /** Whom the stub may call back. */
  public CallbackTargets callbacks() {
    return callbacks;
  }

  /** Of what clients may take. */
  public HttpLimits limits() {
    return limits;
  }

  /** Told what happens. */
  public StubListener listener() {
    return listener;
  }

  /** Further pages beside the stub's own, under {@code /__concordat}. */
  public List<AdminPage> pages() {
    return pages;
  }
}

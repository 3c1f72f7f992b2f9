package io.concordat.stub;

import io.concordat.model.Operation;
import io.concordat.source.Json;
import io.concordat.source.Nearest;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import io.concordat.stub.http.HttpFront;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running server that stands in for the providers that specifications describe. Every request is
 * held against its specification; valid ones are answered as it promises, others with a problem
 * (RFC 9457) that says what is wrong with them.
 *
 * <p>Stable: {@link #start}, {@link #url()}, {@link #url(String)}, {@link #adminUrl()}, {@link
 * #port()}, {@link #services()}, {@link #exchanges()}, {@link #refused()}, {@link #recordJson()},
 * {@link #reply}, {@link #reset()}, {@link #close()}. May be used by several threads.
 */
public final class StubServer implements AutoCloseable {

  private final StubConfiguration configuration;
  private volatile Services services;
  private final RequestRecord record = new RequestRecord();
  private final HttpFront front;
  private final Optional<Watch> watch;

  private StubServer(StubConfiguration configuration, Services served) throws IOException {
    this.configuration = configuration;
    this.services = served;
    Callbacks callbacks =
        new Callbacks(configuration.callbacks(), configuration.listener(), configuration.seed());
    AdminPages pages = new AdminPages(record, this::reset, this::overview, configuration.pages());
    Desk desk =
        new Desk(
            () -> services,
            pages,
            new Faults(configuration.faults()),
            record,
            callbacks,
            configuration);
    this.front =
        HttpFront.start(
            configuration.host(),
            configuration.port(),
            configuration.limits(),
            desk,
            configuration.listener()::bug);
    this.watch =
        configuration.isReloading()
            ? Optional.of(
                new Watch(
                    configuration.specs().stream().map(Reloading::new).toList(),
                    configuration.sources(),
                    configuration.listener()))
            : Optional.empty();
  }

  /**
   * Starts to serve.
   *
   * @throws SpecException when a specification cannot be served, with all that is wrong with all of
   *     them
   * @throws IllegalArgumentException when a fault is for an operation that there is not
   * @throws IOException when the port is taken
   */
  public static StubServer start(StubConfiguration configuration) throws IOException {
    List<ServedApi> read = new ArrayList<>();
    try {
      read(configuration, read);
      List<FaultRule> unused = new Faults(configuration.faults()).unused(read);
      if (!unused.isEmpty()) {
        throw new IllegalArgumentException(
            "a fault is for " + unused.get(0).operation() + ", but there is no such operation");
      }
      List<Service> served = read.stream().map(api -> service(api, configuration)).toList();
      return new StubServer(configuration, new Services(served).checked());
    } catch (IOException | RuntimeException e) {
      read.forEach(ServedApi::close);
      throw e;
    }
  }

  private static void read(StubConfiguration configuration, List<ServedApi> into) {
    List<Problem> errors = new ArrayList<>();
    for (StubSpec spec : configuration.specs()) {
      try {
        into.add(ServedApi.read(spec, configuration.sources()));
      } catch (SpecException e) {
        errors.addAll(e.problems());
      }
    }
    if (!errors.isEmpty()) {
      throw new SpecException(errors);
    }
  }

  private static Service service(ServedApi api, StubConfiguration configuration) {
    return new Service(api, configuration.isStateful(), configuration.seed());
  }

  /** One of the APIs, which the one thread that watches files reads again. */
  private final class Reloading implements Watched {

    private final StubSpec spec;

    Reloading(StubSpec spec) {
      this.spec = spec;
    }

    @Override
    public String reference() {
      return spec.reference();
    }

    @Override
    public List<String> files() {
      return services.of(spec).served().files();
    }

    @Override
    public List<Problem> reload() {
      ServedApi read = ServedApi.read(spec, configuration.sources());
      try {
        List<Problem> damage = read.errorsBeside(services.of(spec).served());
        if (!damage.isEmpty()) {
          throw new SpecException(damage);
        }
        services = services.with(service(read, configuration)).checked();
        return read.problems();
      } catch (RuntimeException e) {
        read.close();
        throw e;
      }
    }
  }

  /** The base URL of the first API, without a slash at the end. */
  public String url() {
    return services.all().isEmpty() ? origin() : url(services.all().get(0));
  }

  /**
   * The base URL of one of several APIs.
   *
   * @param name its specification as the configuration names it, its title, or its base path
   */
  public String url(String name) {
    return url(
        services
            .named(name)
            .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not served")));
  }

  private String url(Service service) {
    return origin() + service.served().basePaths().get(0);
  }

  private String origin() {
    String host = configuration.host();
    boolean isAny = host.equals("0.0.0.0") || host.equals("::") || host.isEmpty();
    String named = isAny ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + named + ":" + port();
  }

  /** Where it tells what was asked, and takes what it is to do beside its API. */
  public String adminUrl() {
    return origin() + AdminPages.ROOT;
  }

  public int port() {
    return front.port();
  }

  /** What is served at the moment. */
  public List<StubService> services() {
    return services.all().stream()
        .map(
            service ->
                new StubService(
                    service.served().spec().reference(),
                    service.served().api().title(),
                    service.served().api().version().orElse(""),
                    url(service),
                    service.operations().all().stream().map(Operation::name).toList(),
                    service.served().problems()))
        .toList();
  }

  /** The latest requests and their answers, oldest first; at most some ten thousand. */
  public List<Recorded> exchanges() {
    return record.all();
  }

  /** The requests that a specification forbids; the first thousand of them. */
  public List<Recorded> refused() {
    return record.refused();
  }

  /** Forgets all requests, and nothing else. */
  public void forgetExchanges() {
    record.clear();
  }

  /** How many requests there were. */
  public long requestCount() {
    return record.count();
  }

  /** How many requests there were that a specification forbids. */
  public long refusals() {
    return record.refusals();
  }

  /** The latest requests and their answers as JSON. */
  public String recordJson() {
    return record.toJson().prettyText() + "\n";
  }

  /**
   * Chooses what an operation is to answer.
   *
   * @param operation its name, such as {@code GET /orders/{id}}, or its {@code operationId}
   * @throws IllegalArgumentException when no API that is served has it
   */
  public StubReply reply(String operation) {
    for (Service service : services.all()) {
      Optional<Operation> found = service.operation(operation);
      if (found.isPresent()) {
        return new StubReply(service, found.get());
      }
    }
    List<String> names =
        services().stream().flatMap(service -> service.operations().stream()).toList();
    throw new IllegalArgumentException(
        "there is no operation \"" + operation + "\"" + Nearest.didYouMean(operation, names));
  }

  /** Forgets what was created, the answers that were chosen, and all requests. */
  public void reset() {
    services.all().forEach(Service::reset);
    record.clear();
  }

  private Json overview() {
    return Json.object(
        "services",
        Json.array(
            services().stream()
                .map(
                    service ->
                        Json.object(
                            "spec", Json.of(service.spec()),
                            "title", Json.of(service.title()),
                            "version", Json.of(service.version()),
                            "url", Json.of(service.url()),
                            "operations",
                                Json.array(service.operations().stream().map(Json::of).toList())))
                .toList()));
  }

  /** Ends all connections. What was recorded can still be read. */
  @Override
  public void close() {
    watch.ifPresent(Watch::close);
    front.close();
    services.all().forEach(service -> service.served().close());
  }
}

package io.concordat.stub.cli;

import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelException;
import io.concordat.cli.Command;
import io.concordat.cli.ExitCode;
import io.concordat.report.ProblemText;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import io.concordat.stub.CallbackTargets;
import io.concordat.stub.FaultRule;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.session.BrokerOptions;
import io.concordat.stub.session.ServedApplication;
import io.concordat.stub.session.StubSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code concordat stub}: stands in for providers until it is interrupted. */
public final class StubCommand extends Command {

  private static final int PORT = 4010;
  private static final int BROKER_PORT = 61616;
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final PositionalParamSpec specs =
      parameters(
          0,
          "SPEC",
          "What to serve: a file, a folder with one root document, - (standard input),"
              + " git:REV:PATH or maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER]!/PATH; with /BASE=SPEC"
              + " under another base path than that of its servers.");
  private final OptionSpec port =
      option("--port", "PORT", Integer.class, "Where to listen; 0: any port. Default: 4010.");
  private final OptionSpec host =
      option(
          "--host",
          "ADDRESS",
          String.class,
          "The address to bind. Default: localhost, which other machines do not reach.");
  private final OptionSpec isStateful =
      flag("--stateful", "Let what was created be read, listed, changed and deleted.");
  private final OptionSpec seed =
      option("--seed", "NUMBER", Long.class, "Make up other answers. Default: 0.");
  private final OptionSpec faults =
      options(
          "--fault",
          "FAULT",
          "Let answers go wrong: delay=200, delay=200-500, status=503, reset, rate=0.1, several"
              + " with commas between; for one operation \"GET /orders: delay=200\".");
  private final OptionSpec callbacks =
      option(
          "--callbacks",
          "WHOM",
          CallbackTargets.class,
          "Whom to call back: ${COMPLETION-CANDIDATES}. Default: loopback. The address stands in"
              + " a request, so whoever may send one decides.");
  private final OptionSpec isCrossOrigin =
      flag("--cors", "Let scripts of any web page call (CORS).");
  private final OptionSpec isFixed =
      flag("--no-reload", "Do not read a specification again when its files change.");
  private final OptionSpec record =
      option(
          "--record",
          "FILE",
          Path.class,
          "Write each exchange to this file, a JSON object a line.");
  private final OptionSpec isNetworkAllowed =
      flag("--allow-network", "Follow references to http and https.");
  private final OptionSpec broker =
      option(
          "--broker",
          "BROKER",
          String.class,
          "For AsyncAPI documents: artemis, kafka or rabbitmq. Default: artemis.");
  private final OptionSpec brokerUrl =
      option(
          "--broker-url",
          "URL",
          String.class,
          "Where the broker runs. Default: Artemis is started here.");
  private final OptionSpec brokerPort =
      option(
          "--broker-port",
          "PORT",
          Integer.class,
          "Where a broker that is started here listens; 0: any port. Default: 61616.");
  private final OptionSpec every =
      option(
          "--every",
          "SECONDS",
          Double.class,
          "Send all that applications send, again and again. Default: only when asked.");
  private final OptionSpec parameters =
      options("--parameter", "NAME=VALUE", "The value of a parameter of channel addresses.");
  private final OptionSpec isQuiet = flag("--quiet", "Do not print a line for each request.");
  private final OptionSpec isVerbose = flag("--verbose", "List all operations and warnings.");
  private final OptionSpec isDry = flag("--dry-run", "Start, print what is served, and end.");

  /** For the service loader. */
  public StubCommand() {
    super(
        "stub",
        ExitCode.of("The stub was started and stopped."),
        "Serves what specifications promise: every request is validated, valid ones are answered"
            + " with examples, others with a problem that names the line of the specification."
            + " Ends on Ctrl-C, with a list of the requests that were not valid.",
        "");
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              interrupted.countDown();
              await(ended);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    Console console = console();
    try (RequestLog requests =
        new RequestLog(console, Optional.ofNullable(record.getValue()), isQuiet.getValue())) {
      StubSession session = start(console, requests);
      List<Part> parts = parts(session);
      parts.forEach(part -> part.introduction().forEach(console::line));
      console.line("Ready after " + sinceStart() + " s. Ctrl-C ends it.");
      if (!isDry.<Boolean>getValue()) {
        interrupted.await();
      }
      session.close();
      if (!isDry.<Boolean>getValue()) {
        parts.forEach(part -> part.conclusion().forEach(console::line));
      }
      return ExitCode.COVERED;
    } catch (SpecException e) {
      return refuse(ProblemText.render(e.problems()));
    } catch (BindException e) {
      return refuse(
          ProblemText.line(e.getMessage() + " — end what listens there or choose another --port"));
    } catch (ChannelException e) {
      return refuse(ProblemText.line(e.getMessage() + " (--broker, --broker-url, --broker-port)"));
    } catch (IllegalArgumentException | MessageStubException | IOException e) {
      return refuse(ProblemText.line(String.valueOf(e.getMessage())));
    } finally {
      ended.countDown();
    }
  }

  private StubSession start(Console console, RequestLog requests) throws IOException {
    boolean isTold = !isQuiet.<Boolean>getValue();
    return StubSession.start(
        configuration().withListener(requests),
        broker(),
        messageOptions(),
        isTold ? new MessageLog(console) : event -> {});
  }

  private List<Part> parts(StubSession session) {
    List<Part> parts = new ArrayList<>();
    for (ServedApplication application : session.applications()) {
      parts.add(new MessagePart(application, isVerbose.getValue()));
    }
    parts.add(new RestPart(session.server(), isVerbose.getValue()));
    return parts;
  }

  /** Standard input is read once, and then as often as somebody asks for it. */
  private SourceOptions sources() throws IOException {
    SourceOptions options = SourceOptions.in(Path.of("")).withNetwork(isNetworkAllowed.getValue());
    if (specs.<List<String>>getValue().stream().noneMatch(text -> text.endsWith("-"))) {
      return options;
    }
    byte[] input = System.in.readNBytes((int) options.limits().bytes());
    return options.withStandardInput(() -> new ByteArrayInputStream(input));
  }

  private StubConfiguration configuration() throws IOException {
    StubConfiguration configuration =
        StubConfiguration.of(specs.<List<String>>getValue().toArray(String[]::new))
            .withSources(sources())
            .withPort(Objects.requireNonNullElse(port.<Integer>getValue(), PORT))
            .withHost(Objects.requireNonNullElse(host.<String>getValue(), "localhost"))
            .withSeed(Objects.requireNonNullElse(seed.<Long>getValue(), 0L))
            .withCallbacks(
                Objects.requireNonNullElse(
                    callbacks.<CallbackTargets>getValue(), CallbackTargets.LOOPBACK))
            .stateful(isStateful.getValue())
            .crossOrigin(isCrossOrigin.getValue())
            .reloading(!isFixed.<Boolean>getValue());
    List<String> rules = faults.getValue();
    if (rules != null) {
      for (String rule : rules) {
        configuration = configuration.withFault(FaultRule.parse(rule));
      }
    }
    return configuration;
  }

  private BrokerOptions broker() {
    return new BrokerOptions(
        Objects.requireNonNullElse(broker.<String>getValue(), Brokers.DEFAULT),
        Optional.ofNullable(brokerUrl.<String>getValue()),
        Objects.requireNonNullElse(brokerPort.<Integer>getValue(), BROKER_PORT));
  }

  private MessageStubOptions messageOptions() {
    List<String> given = parameters.getValue();
    Double seconds = every.getValue();
    MessageStubOptions options =
        MessageStubOptions.DEFAULT.withParameters(
            MessageStubOptions.parameters(given == null ? List.of() : given));
    return seconds == null ? options : options.withSeconds(seconds);
  }

  private Console console() {
    return new Console(commandLine().getOut());
  }

  private static String sinceStart() {
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return "%.1f".formatted(millis / 1_000.0);
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await(TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package cn.daqiao.bot;

import cn.daqiao.bot.backup.CheckBackup;
import cn.daqiao.bot.backup.Proof;
import cn.daqiao.bot.backup.Report;
import cn.daqiao.bot.backup.Restore;
import cn.daqiao.bot.cli.ControlFile;
import cn.daqiao.bot.cli.Operation;
import cn.daqiao.bot.cli.Outcome;
import cn.daqiao.bot.cli.Service;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.ImportedPolicies;
import cn.daqiao.bot.policy.PolicyFolder;
import cn.daqiao.bot.runtime.Home;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.bot.wechat.Warm;
import cn.daqiao.config.Catalog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product in one process: what slow parts there are start side by side, and stop in order. */
final class App implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final long PATIENCE_S = 1_800;

  private final Vertx vertx;
  private final Core core;
  private final Background background;
  private final Operations operations;
  private final Servers servers;
  private final boolean serving;
  private String readyLine = "";
  private boolean closed;

  private App(Vertx vertx, Core core, PrometheusMeterRegistry metrics, Mode mode) {
    this.vertx = vertx;
    this.core = core;
    background = new Background(core, Home.find().fingerprint(), core.store.node());
    FunctionCounter.builder("daqiao.dead.letters", background, Background::deadLetters)
        .description("entries of the streams that failed each time and were passed over")
        .register(metrics);
    Gauge.builder(
            "daqiao.unreadable.records",
            core,
            it -> it.people.unreadable() + it.vacancies.unreadable())
        .description("people and vacancies that could not be read when last looked at")
        .register(metrics);
    operations = new Operations(core, background::reindex, background::replay);
    servers = new Servers(core, metrics::scrape);
    serving = mode != Mode.COMMAND;
  }

  /** How commands open the product. */
  static final class Opening implements Opener {
    @Override
    public Service open(Settings settings, Mode mode) throws IOException {
      return App.open(settings, mode);
    }

    @Override
    public Outcome restore(Settings settings, Path folder) throws IOException {
      return Outcome.done(words(Restore.read(settings, folder)));
    }

    @Override
    public Outcome check(Settings settings, Path folder) {
      return switch (CheckBackup.check(folder)) {
        case Proof.Whole(var report) -> Outcome.done(words(report));
        case Proof.Broken(var faults) -> new Outcome(1, List.of(), faults);
      };
    }
  }

  /** A backup in one line. */
  static String words(Report report) {
    return report.keys()
        + " keys, "
        + report.bytes()
        + " bytes, from "
        + report.at()
        + (report.dataKey() ? "" : "; the data key is not among them, keep it elsewhere");
  }

  private static App open(Settings settings, Mode mode) throws IOException {
    var home = Home.find();
    var store = aside("store", () -> StoreAccess.open(settings));
    var answers =
        aside(
            "catalog",
            () -> {
              var catalog = Catalog.load(home.data(), PolicyFolder.FILES);
              var opened = join(store);
              wait(
                  new ImportedPolicies(
                          opened.redis(),
                          opened.door(),
                          catalog.policies().lexicon(),
                          settings.dataDir())
                      .mirror());
              var library = ImportedPolicies.beside(catalog.policies(), settings.dataDir());
              var first = new Answers(library, catalog.texts(), settings.clock());
              first.warmUp(Answers.FUJIAN);
              return new Loaded(catalog, first);
            });
    var warm =
        aside(
            "warm",
            () -> {
              if (settings.wechat().token() != null) {
                Warm.up();
              }
              return true;
            });
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var vertx = vertx(metrics);
    StoreAccess opened = null;
    App app = null;
    try {
      opened = join(store);
      var loaded = join(answers);
      join(warm);
      var core = new Core(vertx, settings, loaded.catalog(), opened, loaded.answers());
      app = new App(vertx, core, metrics, mode);
      app.start(mode);
      return app;
    } catch (IOException | RuntimeException e) {
      if (app != null) {
        app.close();
        throw e;
      }
      quietly(vertx.close());
      if (opened != null) {
        opened.close();
      } else {
        var unused = store.thenAccept(StoreAccess::close);
      }
      throw e;
    }
  }

  private record Loaded(Catalog catalog, Answers answers) {}

  private static Vertx vertx(PrometheusMeterRegistry metrics) {
    return Vertx.builder()
        .with(
            new VertxOptions()
                .setMetricsOptions(
                    new MicrometerMetricsOptions().setEnabled(true).addLabels(Label.LOCAL)))
        .withMetrics(new MicrometerMetricsFactory(metrics))
        .build();
  }

  private void start(Mode mode) throws IOException {
    wait(background.startIndexes());
    if (!serving) {
      return;
    }
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var token = HexFormat.of().formatHex(random);
    wait(servers.listen(token, operations::perform));
    background.start();
    var settings = core.settings;
    var embedded = core.store.embedded();
    new ControlFile(
            ProcessHandle.current().pid(),
            servers.httpPort(),
            servers.staffPort(),
            settings.staff().host(),
            token,
            embedded == null ? null : embedded.port(),
            embedded == null ? null : embedded.password())
        .write(settings.dataDir());
    var http = "http://" + settings.http().host() + ":" + servers.httpPort();
    var staff = "http://" + settings.staff().host() + ":" + servers.staffPort();
    readyLine = "ready " + http + " staff " + staff;
    if (mode == Mode.DEMO) {
      wait(new Demo(core, operations).load(settings.outside(http), staff));
    }
  }

  @Override
  public Outcome perform(Operation operation) {
    try {
      return wait(operations.perform(operation));
    } catch (IOException e) {
      return Outcome.failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String readyLine() {
    return readyLine;
  }

  /** Servers, followers and sender, indexes, store, and Vert.x last: it interrupts its workers. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (serving) {
        quietly(servers.close());
      }
      turnsEnd();
      quietly(background.close());
      if (serving) {
        ControlFile.remove(core.settings.dataDir());
      }
    } catch (IOException e) {
      LOG.error("the run file could not be removed", e);
    }
    core.answers.get().close();
    core.store.close();
    quietly(vertx.close());
  }

  /** A turn whose caller was told to wait has nobody who sends it again. */
  private void turnsEnd() {
    for (int i = 0; i < 200 && core.turns.busy() > 0; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static void quietly(Future<?> future) {
    try {
      future.await(20, TimeUnit.SECONDS);
    } catch (TimeoutException | RuntimeException e) {
      LOG.error("a part did not stop in time: {}", e.toString());
    }
  }

  private static <T> T wait(Future<T> future) throws IOException {
    try {
      return future.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("this took longer than half an hour and was given up", e);
    } catch (RuntimeException e) {
      // await() throws the very failure, checked ones too.
      Throwable failure = e;
      if (failure instanceof IOException unusable) {
        throw unusable;
      }
      throw e;
    }
  }

  private static <T> CompletableFuture<T> aside(String name, Callable<T> task) {
    var future = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name("start-" + name)
        .daemon()
        .start(() -> {
          try {
            future.complete(task.call());
          } catch (Exception e) {
            future.completeExceptionally(e);
          }
        });
    return future;
  }

  private static <T> T join(CompletableFuture<T> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}

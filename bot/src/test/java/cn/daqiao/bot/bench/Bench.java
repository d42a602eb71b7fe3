package cn.daqiao.bot.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts the built service on an empty data folder, the store syncing every change, and talks to it
 * as many people do: signed callbacks at a steady rate, whatever the answers take. Then posts
 * vacancies and waits for their offers. Bounded in count and time, loopback only.
 */
public final class Bench {
  private static final int RATE = Integer.getInteger("rate", 300);
  private static final int WARM_S = Integer.getInteger("warm", 60);
  private static final int MEASURE_S = Integer.getInteger("seconds", 30);
  private static final int VACANCIES = 10;
  private static final String TOKEN = "benchtoken";
  private final AtomicLong offerAt = new AtomicLong();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Bench() {}

  /** Runs it and prints the figures. */
  public static void main(String[] args) throws Exception {
    new Bench().run(Path.of(args[0]).toAbsolutePath());
  }

  private void run(Path root) throws Exception {
    var api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.setExecutor(Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory()));
    api.createContext(
        "/",
        call -> {
          call.getRequestBody().readAllBytes();
          boolean token = call.getRequestURI().getPath().endsWith("token");
          if (!token) {
            offerAt.compareAndSet(0, System.nanoTime());
          }
          var answer = token ? "{\"access_token\":\"T\",\"expires_in\":7200}" : "{\"errcode\":0}";
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    api.start();
    var data = Files.createTempDirectory("daqiao-bench-");
    var launcher = root.resolve("bot/bin/daqiao").toString();
    var start = System.nanoTime();
    var service = command(data, api.getAddress().getPort(), launcher, "serve").start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
      var ready = String.valueOf(out.readLine());
      System.out.printf(Locale.ROOT, "ready after %d ms%n", millis(start));
      var base = ready.split(" ")[1];
      var key = employer(data, launcher, api.getAddress().getPort());
      for (var town : Crowd.TOWNS) {
        for (var trade : Crowd.TRADES) {
          post(base, key, "招人" + trade, "浦城县" + town);
        }
      }
      talk(base, service.toHandle());
      offers(base, key);
      System.out.println(memory(service.pid()));
    } finally {
      service.destroy();
      if (!service.waitFor(20, TimeUnit.SECONDS)) {
        service.destroyForcibly();
      }
      api.stop(0);
      delete(data);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String memory(long pid) throws IOException {
    var status = Path.of("/proc", String.valueOf(pid), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .orElse("")
        : "memory is told on Linux only";
  }

  private static ProcessBuilder command(Path data, int api, String... words) {
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    var env = builder.environment();
    env.put("DAQIAO_DATA_DIR", data.toString());
    env.put("DAQIAO_HTTP_PORT", "0");
    env.put("DAQIAO_STAFF_PORT", "0");
    env.put("DAQIAO_QUIET_HOURS", "none");
    env.put("DAQIAO_WECHAT_TOKEN", TOKEN);
    env.put("DAQIAO_WECHAT_APP_ID", "wxbench");
    env.put("DAQIAO_WECHAT_APP_SECRET", "s");
    env.put("DAQIAO_WECHAT_API_BASE", "http://127.0.0.1:" + api);
    return builder;
  }

  private void talk(String base, ProcessHandle service) throws IOException {
    var uri = URI.create(base);
    var spent = new ArrayList<Duration>();
    var cold = new ArrayList<Long>();
    var warm = new ArrayList<Long>();
    var spoken = new int[2];
    try (var wire = new Wire(new InetSocketAddress(uri.getHost(), uri.getPort()))) {
      wire.run(
          RATE * (WARM_S + MEASURE_S),
          TimeUnit.SECONDS.toNanos(1) / RATE,
          60_000,
          new Crowd(RATE, TOKEN, uri.getAuthority())::request,
          answer -> {
            (answer.number() < RATE * WARM_S ? cold : warm).add(answer.nanosSinceDue() / 1_000);
            if (warm.size() == 1) {
              service.info().totalCpuDuration().ifPresent(spent::add);
            }
            spoken[0] += answer.status() == 200 ? 1 : 0;
            spoken[1] += answer.body().startsWith("<") ? 1 : 0;
          });
    }
    print("turn at " + RATE + "/s, first " + WARM_S + " s", cold);
    print("turn at " + RATE + "/s, the " + MEASURE_S + " s after", warm);
    service.info().totalCpuDuration().ifPresent(spent::add);
    if (spent.size() > 1) {
      System.out.printf(
          Locale.ROOT,
          "processor time of the service after the first %d s: %.2f ms a message%n",
          WARM_S,
          spent.getLast().minus(spent.getFirst()).toMillis() / (double) warm.size());
    }
    int all = RATE * (WARM_S + MEASURE_S);
    System.out.printf(
        Locale.ROOT,
        "%d messages: %d not answered with 200, %d without words in time%n",
        all,
        all - spoken[0],
        all - spoken[1]);
  }

  private static String employer(Path data, String launcher, int api) throws IOException {
    var admin =
        command(
                data,
                api,
                launcher,
                "admin",
                "add-employer",
                "压测厂",
                "--region",
                "350722",
                "--verified")
            .start();
    return new String(admin.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private void post(String base, String key, String title, String region) throws Exception {
    var body =
        "{\"title\":\""
            + title
            + "\",\"description\":\""
            + title
            + "，长期\",\"region\":\""
            + region
            + "\",\"wageMin\":4000,\"wageMax\":6000,"
            + "\"headcount\":2,\"openUntil\":\"2099-12-31\"}";
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/api/v1/vacancies"))
                .header("authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("posting: " + answer.statusCode());
    }
  }

  private void offers(String base, String key) throws Exception {
    var took = new ArrayList<Long>();
    for (int i = 0; i < VACANCIES; i++) {
      offerAt.set(0);
      long posted = System.nanoTime();
      post(base, key, "平车工第" + i + "批", "浦城县富岭镇");
      long end = posted + TimeUnit.SECONDS.toNanos(10);
      while (offerAt.get() == 0 && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      if (offerAt.get() > 0) {
        took.add((offerAt.get() - posted) / 1_000);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
    print("vacancy to its first offer at the platform, " + took.size() + " of " + VACANCIES, took);
  }

  private static long millis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  private static void print(String what, List<Long> values) {
    if (values.isEmpty()) {
      System.out.println(what + ": nothing measured");
      return;
    }
    Collections.sort(values);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        what,
        at(values, 0.5),
        at(values, 0.95),
        at(values, 0.99),
        values.getLast() / 1_000.0);
  }

  private static double at(List<Long> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())))
        / 1_000.0;
  }
}

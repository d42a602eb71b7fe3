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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final int TURNS = 8;
  private static final int VACANCIES = 10;
  private static final String TOKEN = "benchtoken";
  private static final List<String> TOWNS = List.of("富岭镇", "石陂镇", "仙阳镇", "忠信镇", "莲塘镇");
  private static final List<String> QUESTIONS =
      List.of(
          "学手艺有补贴吗",
          "养老保险政府帮交多少",
          "在外省打工有没有交通补贴",
          "公益性岗位一个月给多少钱",
          "扶贫车间能拿什么补助",
          "没有父母照顾的学生找工作有补贴吗",
          "我今年五十岁还能参加技能培训吗");
  private static final List<String> TRADES = List.of("车衣服", "开叉车", "砌墙", "养猪", "收银");

  private final AtomicLong offerAt = new AtomicLong();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();
  private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> cold = new ConcurrentLinkedQueue<>();
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
      for (var town : TOWNS) {
        for (var trade : TRADES) {
          post(base, key, "招人" + trade, "浦城县" + town);
        }
      }
      talk(base);
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

  private void talk(String base) throws InterruptedException {
    int all = RATE * (WARM_S + MEASURE_S);
    var open = new Semaphore(0);
    long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    for (int k = 0; k < all; k++) {
      long due = begin + k * TimeUnit.SECONDS.toNanos(1) / RATE;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      boolean counts = k >= RATE * WARM_S;
      int id = k;
      var unused =
          client
              .sendAsync(callback(base, k), HttpResponse.BodyHandlers.ofString())
              .whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) {
                  failed.incrementAndGet();
                } else if (!counts) {
                  cold.add((System.nanoTime() - due) / 1_000);
                } else {
                  micros.add((System.nanoTime() - due) / 1_000);
                  if (!answer.body().startsWith("<")) {
                    silent.incrementAndGet();
                  }
                }
                open.release(id >= 0 ? 1 : 0);
              });
    }
    open.tryAcquire(all, 60, TimeUnit.SECONDS);
    print("turn at " + RATE + "/s, first " + WARM_S + " s", new ArrayList<>(cold));
    print("turn at " + RATE + "/s, the " + MEASURE_S + " s after", new ArrayList<>(micros));
    System.out.printf(
        Locale.ROOT,
        "failed %d, without words %d of %d%n",
        failed.get(),
        silent.get(),
        micros.size());
  }

  /** Whose message the k-th is: in each second all of them are at different steps of their talk. */
  private static int person(int k) {
    int seat = k % RATE;
    return (k / RATE + seat) / TURNS * RATE + seat;
  }

  /** What the k-th message says: registering, finding, asking, one message a second. */
  private static String words(int k) {
    int person = person(k);
    return switch ((k / RATE + k % RATE) % TURNS) {
      case 0 -> "找工作";
      case 1 -> "同意";
      case 2 ->
          "我叫吴桂"
              + (char) ('一' + person % 200)
              + "，"
              + (person % 2 == 0 ? "女" : "男")
              + "，"
              + (25 + person % 30)
              + "岁，住浦城县"
              + TOWNS.get(person % TOWNS.size())
              + "，会"
              + TRADES.get(person / 5 % TRADES.size())
              + "，每月3000以上，就在本县，手机1385"
              + String.format(Locale.ROOT, "%07d", person);
      case 3, 6 -> "推荐";
      case 4 -> QUESTIONS.get(person % QUESTIONS.size());
      case 5 -> QUESTIONS.get(person / 3 % QUESTIONS.size());
      default -> "我的信息";
    };
  }

  private static HttpRequest callback(String base, int k) {
    var openid = "oBench" + person(k);
    long now = System.currentTimeMillis() / 1_000;
    var parts = new String[] {TOKEN, Long.toString(now), Integer.toString(k)};
    Arrays.sort(parts);
    var query = "?signature=" + sha1(String.join("", parts)) + "&timestamp=" + now + "&nonce=" + k;
    var xml =
        "<xml><ToUserName>gh</ToUserName><FromUserName>"
            + openid
            + "</FromUserName><CreateTime>"
            + now
            + "</CreateTime><MsgType>text</MsgType><Content>"
            + words(k)
            + "</Content><MsgId>"
            + (1_000_000L + k)
            + "</MsgId></xml>";
    return HttpRequest.newBuilder(URI.create(base + "/wechat" + query))
        .timeout(Duration.ofSeconds(10))
        .header("content-type", "text/xml")
        .POST(HttpRequest.BodyPublishers.ofString(xml))
        .build();
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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

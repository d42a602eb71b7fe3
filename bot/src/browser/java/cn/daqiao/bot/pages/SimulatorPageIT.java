package cn.daqiao.bot.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's page, used as a person would use a phone late in the evening. */
class SimulatorPageIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int MOST_QUESTIONS = 16;

  @TempDir static Path folder;
  static Product product;
  static Playwright playwright;
  static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    product =
        Product.serve(
            folder,
            Map.of(
                "DAQIAO_CLOCK", "2026-11-23T22:30:00+08:00+",
                "DAQIAO_QUIET_HOURS", "21:00-08:00"));
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (playwright != null) {
      playwright.close();
    }
    if (product != null) {
      product.stop();
    }
  }

  @Test
  void somebodyRegistersAtNightAndHearsOfWorkInTheMorning()
      throws IOException, InterruptedException {
    var faults = new ArrayList<String>();
    try (var page = open("/simulator/", faults)) {
      page.getByLabel("模拟的人").fill("桂花");
      page.getByLabel("模拟的人").press("Enter");
      say(page, "找工作");
      say(page, "同意");
      say(page, "我叫吴桂花，女，43岁，住浦城县富岭镇，会做饭，一个月三千以上，电话13800138000");
      for (int asked = 0; asked < MOST_QUESTIONS && !lastOfBot(page).contains("登记成功"); asked++) {
        say(page, lastOfBot(page).contains("确认") ? "确认" : "跳过");
      }
      assertThat(replies(page).last()).containsText("登记成功");
      shoot(page, "simulator-registered");

      post();
      var held = page.locator("#messages li.held");
      assertThat(held).hasCount(1);
      assertThat(held.locator(".text")).containsText("食堂厨师");
      assertThat(held.locator("small")).hasText("08:00 送达");
      shoot(page, "simulator-held");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我的").setExact(true))
          .click();
      assertThat(replies(page).filter(new Locator.FilterOptions().setHasText("浦城县")).last())
          .containsText("吴桂花");

      page.getByText("快进10小时").click();
      assertThat(held).hasCount(0);
      assertThat(replies(page).last()).containsText("食堂厨师");
      say(page, "1");
      shoot(page, "simulator-morning");
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void employersAndStaffFindWhatToDo() throws IOException {
    var faults = new ArrayList<String>();
    try (var page = open("/employer/", faults)) {
      assertThat(page.locator("h1")).containsText("用人单位");
      shoot(page, "employer");
      fitsLargeText(page, "employer-large");
    }
    try (var page = browser.newPage()) {
      page.onPageError(faults::add);
      page.onRequest(request -> {
        if (!request.url().startsWith(product.staff())) {
          faults.add(request.url());
        }
      });
      page.navigate(product.staff() + "/");
      assertThat(page.locator("h1")).containsText("工作台");
      shoot(page, "staff");
      fitsLargeText(page, "staff-large");
    }
    assertEquals(List.of(), faults);
  }

  /** A small telephone with text enlarged 1.4 times, as weak eyes set it. */
  private static void fitsLargeText(Page page, String name) {
    page.setViewportSize(360, 720);
    page.evaluate("document.documentElement.style.fontSize = '140%'");
    assertEquals(
        true,
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        name + " is wider than the screen");
    shoot(page, name);
  }

  private static Page open(String path, List<String> faults) {
    var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1200, 1000));
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type())) {
        faults.add(message.text());
      }
    });
    page.navigate(product.http() + path);
    return page;
  }

  /** Writes one message and waits for what comes back. */
  private static void say(Page page, String words) {
    int before = replies(page).count();
    page.getByLabel("消息").fill(words);
    page.getByText("发送").click();
    assertThat(page.locator("#messages li.user").last().locator(".text")).hasText(words);
    page.waitForCondition(() -> replies(page).count() > before);
  }

  private static Locator replies(Page page) {
    return page.locator("#messages li.bot:not(.held) .text");
  }

  private static String lastOfBot(Page page) {
    return replies(page).last().innerText();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** An employer of the person's county looks for a cook. */
  private static void post() throws IOException, InterruptedException {
    var key = product.run("admin", "add-employer", "浦城县第一食堂", "--region", "350722", "--verified");
    var vacancy =
        """
        {"title": "食堂厨师", "region": "浦城县", "wageMin": 3500, "wageMax": 4500, "skills": ["做饭"],
         "headcount": 2, "description": "早晚两班，包吃住", "openUntil": "2027-06-30"}
        """;
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(product.http() + "/api/v1/vacancies"))
                  .header("Authorization", "Bearer " + key)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(vacancy))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(201, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"open\""), answer.body());
    }
  }
}

package cn.daqiao.bot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void theDescriptionTellsWhereTheOutsideCalls() throws IOException {
    assertEquals("/", server(null));
    assertEquals("https://jobs.example.cn/daqiao", server("https://jobs.example.cn/daqiao"));
  }

  private static String server(String publicUrl) throws IOException {
    var described = new YAMLMapper().readTree(Pages.description(publicUrl));
    assertEquals(1, described.path("servers").size());
    return described.path("servers").path(0).path("url").asText();
  }

  @Test
  void pagesCarryWhatKeepsThemToThemselves() throws Exception {
    var vertx = Vertx.vertx();
    var router = Router.router(vertx);
    Pages.serve(router, "/employer/", "employer.html");
    try (var calls = new Calls(vertx, router)) {
      var answer = calls.json("GET", "/employer/", null, null);
      assertEquals(200, answer.status());
      var headers = answer.response().headers();
      Map.of(
              "x-content-type-options", "nosniff",
              "x-frame-options", "DENY",
              "referrer-policy", "no-referrer",
              "content-type", "text/html; charset=utf-8")
          .forEach((name, value) -> assertEquals(value, headers.firstValue(name).orElse("")));
      var policy = headers.firstValue("content-security-policy").orElse("");
      assertTrue(policy.contains("default-src 'self'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
    } finally {
      vertx.close().await(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void pagesNameTheirCallsAndLoadNothingFromElsewhere() {
    for (var name : List.of("employer.html", "console.html")) {
      var page = new String(Pages.read("web/" + name), StandardCharsets.UTF_8);
      assertTrue(page.contains("/api/v1/openapi.yaml"), name);
      assertTrue(page.contains("lang=\"zh-CN\""), name);
      assertFalse(page.matches("(?s).*(?:src|href)=\"(?:https?:)?//.*"), name);
      assertFalse(page.contains("<script"), name);
    }
  }
}

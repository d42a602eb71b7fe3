package cn.daqiao.bot.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.runtime.Wechat;
import cn.daqiao.bot.wechat.standin.StandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running service, the platform beside it, and those who work with both. */
final class Stage {
  private static final String APP = "wx5823bf96d3bd56c7";
  private static final String SECRET = "the-secret";

  final Vertx vertx = Vertx.vertx();
  final StandIn platform;
  final Product product;

  /** Starts both; the data folder below the given one is empty. */
  Stage(Path folder) throws Exception {
    var account = new Wechat(Phone.TOKEN, APP, SECRET, null, null, "http://127.0.0.1:1");
    platform = StandIn.start(vertx, account, InstantSource.system()).await(10, TimeUnit.SECONDS);
    product =
        new Product(
                folder,
                Map.of(
                    "DAQIAO_WECHAT_TOKEN",
                    Phone.TOKEN,
                    "DAQIAO_WECHAT_APP_ID",
                    APP,
                    "DAQIAO_WECHAT_APP_SECRET",
                    SECRET,
                    "DAQIAO_WECHAT_API_BASE",
                    platform.base()))
            .start();
  }

  /** Somebody with a telephone. */
  Phone phone(String openid) {
    return new Phone(product, platform, openid);
  }

  /** Opens an employer's account; its key. */
  String employer(String name, String region, boolean verified) throws Exception {
    var ran =
        verified
            ? product.run("", "admin", "add-employer", name, "--region", region, "--verified")
            : product.run("", "admin", "add-employer", name, "--region", region);
    assertEquals(0, ran.status(), ran.err());
    assertEquals(1, ran.out().size(), "the key alone stands on standard output");
    return ran.out().getFirst();
  }

  /** Opens a county clerk's account and logs in; the session's token. */
  String clerk(String name, String region) throws Exception {
    var password = "correct-horse-" + name.length();
    var words = new String[] {"admin", "add-user", name, "--role", "county", "--region", region};
    var ran = product.run(password + "\n", words);
    assertEquals(0, ran.status(), ran.err());
    var login = Product.JSON.createObjectNode().put("name", name).put("password", password);
    var answer =
        product.call("POST", product.staffAt("/api/v1/staff/session"), null, login.toString());
    assertEquals(200, answer.status(), answer.text());
    return answer.json().path("token").asText();
  }

  /** A posting that lacks nothing. */
  static ObjectNode posting(String title, String region, String skill) {
    var node = Product.JSON.createObjectNode();
    node.put("title", title).put("region", region).put("wageMin", 4000).put("wageMax", 6000);
    node.put("description", title + "，计件，淡旺季都有活").put("headcount", 3);
    node.put("openUntil", LocalDate.now().plusDays(30).toString());
    node.putArray("skills").add(skill);
    return node;
  }

  /** Posts a vacancy, which has to be taken. */
  JsonNode post(String key, ObjectNode posting) throws Exception {
    var answer = product.call("POST", product.at("/api/v1/vacancies"), key, posting.toString());
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  /** The rows of the match log that a query finds. */
  JsonNode matches(String token, String query) throws Exception {
    return staff(token, "/api/v1/staff/matches?" + query).path("items");
  }

  /** Reads on the staff port. */
  JsonNode staff(String token, String path) throws Exception {
    var answer = product.call("GET", product.staffAt(path), token, null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Stops both. */
  void close() throws Exception {
    product.stop();
    platform.stop().await(10, TimeUnit.SECONDS);
    vertx.close().await(10, TimeUnit.SECONDS);
  }
}

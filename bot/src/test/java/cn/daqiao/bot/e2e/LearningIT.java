package cn.daqiao.bot.e2e;

import static cn.daqiao.bot.e2e.Product.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What staff teach the running product outlives a kill, a reindex, a backup and a restore. */
@Timeout(180)
class LearningIT {
  private static final String Q = "牛棚塌了怎么办";
  private static final String SENTENCE = "牛棚的事归镇里管。";

  @TempDir Path folder;

  @Test
  void aLessonAndTheOpenQuestionsOutliveEverything() throws Exception {
    var stage = new Stage(folder);
    try {
      var product = stage.product;
      assertEquals("refuse", ask(product, Q).path("outcome").asText());
      ask(product, "羊圈塌了怎么办");
      fileAndFolderLogNothing(product);
      var clerk = stage.clerk("县里", "350722");
      var questions = product.staffAt("/api/v1/staff/questions");
      until(
          "both questions are noted",
          () -> product.call("GET", questions, clerk, null).json().path("total").asInt() == 2);
      var open = product.call("GET", questions, clerk, null).json();
      assertEquals(2, open.path("total").asInt(), open.toString());
      var id = id(open, Q);
      var body = Product.JSON.createObjectNode().put("kind", "outside").put("text", SENTENCE);
      var path = "/api/v1/staff/questions/" + id + "/decision";
      var done = product.call("PUT", product.staffAt(path), clerk, body.toString());
      assertEquals(200, done.status(), done.text());
      until("the next asker is told", () -> told(product));
      assertEquals(0, product.run("", "admin", "reindex").status());
      assertTrue(told(product));
      var copy = folder.resolve("copy").toString();
      assertEquals(0, product.run("", "admin", "backup", copy).status());
      product.kill();
      product.start();
      assertTrue(told(product));
      product.stop();

      var other = new Product(Files.createDirectory(folder.resolve("other")), Map.of());
      var restored = other.run("", "admin", "restore", copy);
      assertEquals(0, restored.status(), restored.err());
      other.start();
      try {
        assertTrue(told(other));
        var login =
            Product.JSON.createObjectNode().put("name", "县里").put("password", "correct-horse-2");
        var token =
            other
                .call("POST", other.staffAt("/api/v1/staff/session"), null, login.toString())
                .json()
                .path("token")
                .asText();
        var list = other.call("GET", other.staffAt("/api/v1/staff/questions"), token, null).json();
        assertEquals(2, list.path("total").asInt(), list.toString());
      } finally {
        other.stop();
      }
    } finally {
      stage.close();
    }
  }

  /** Files of questions, and folders of documents, are no people who ask. */
  private void fileAndFolderLogNothing(Product product) throws Exception {
    var in = folder.resolve("in.jsonl");
    Files.writeString(in, "{\"q\": \"猪圈塌了怎么办\"}\n");
    var out = folder.resolve("out.jsonl").toString();
    var ran = product.run("", "ask", "--file", in.toString(), "--out", out);
    assertEquals(0, ran.status(), ran.err());
    var documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), "福建省猪圈补助办法\n第一条 养猪户新建猪圈，每户每年补助960元。\n");
    Files.writeString(documents.resolve("b.pdf"), "%PDF-1.7 x");
    var beside = product.run("", "ask", "--policies", documents.toString(), "养猪户新建猪圈每年补助");
    assertEquals(0, beside.status(), beside.err());
    assertTrue(String.join("\n", beside.out()).contains("每户每年补助960元"), beside.out().toString());
    assertTrue(beside.err().contains("b.pdf"), beside.err());
    assertTrue(beside.err().strip().endsWith("1 files rejected"), beside.err());
  }

  private static String id(JsonNode list, String question) {
    for (var item : list.path("items")) {
      if (item.path("question").asText().equals(question)) {
        return item.path("id").asText();
      }
    }
    throw new AssertionError(list.toString());
  }

  private static boolean told(Product product) throws Exception {
    return ask(product, Q).path("answer").asText().startsWith(SENTENCE);
  }

  private static JsonNode ask(Product product, String q) throws Exception {
    var path = "/api/v1/policy/answer?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    return product.call("GET", product.at(path), null, null).json();
  }
}

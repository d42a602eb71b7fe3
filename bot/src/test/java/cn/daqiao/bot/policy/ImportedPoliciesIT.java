package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.document.Documents;
import cn.daqiao.bot.policy.ImportedPolicies.Imported;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.policy.document.Versions;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportedPoliciesIT {
  private static final PolicyLibrary SHIPPED = Shipped.CATALOG.policies();

  @TempDir Path dir;
  private EmbeddedRedis server;
  private Redis redis;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("data"));
    redis = Redis.connect(server.uri());
  }

  @AfterEach
  void stop() throws IOException {
    redis.close();
    server.close();
  }

  @Test
  void takesWhatCanBeCitedAndNamesTheRest() throws IOException {
    var in = dir.resolve("in/县里");
    Files.createDirectories(in);
    Files.writeString(in.resolve("补贴.md"), document("浦政〔2026〕3号", "每人每月补贴200元。"));
    Files.write(
        in.resolve("交通.txt"), "跨省务工交通补助办法\n\n第一条 每年补助一次车费。\n".getBytes(Charset.forName("GB18030")));
    Files.writeString(in.resolve("附件.md"), document("浦政〔2026〕3号", "另一份同号的文件。"));
    Files.writeString(in.resolve("表.docx"), "PK");
    Files.writeString(in.resolve("places.yaml"), "[]");
    Files.writeString(in.resolve("空.txt"), " \n");
    Files.writeString(in.resolve("坏.md"), "---\nissued: 去年\n---\n正文。\n");
    Files.writeString(in.resolve(".DS_Store"), "x");

    Imported imported = await(policies("data").importFolder(dir.resolve("in")));
    assertEquals(2, imported.count(), imported.toString());
    assertEquals(
        List.of("places.yaml", "坏.md", "空.txt", "表.docx", "附件.md"),
        imported.rejected().stream()
            .map(r -> String.valueOf(Path.of(r.file()).getFileName()))
            .sorted()
            .toList(),
        imported.toString());
    assertTrue(imported.toString().contains("damaged"), imported.toString());
    assertTrue(imported.toString().contains("no date"), imported.toString());

    await(policies("other").mirror());
    var library = ImportedPolicies.beside(SHIPPED, dir.resolve("other"));
    assertEquals(SHIPPED.documents().size() + 2, library.documents().size());
    assertTrue(text(library, "浦政〔2026〕3号").contains("200元"));
  }

  @Test
  void takesWordAndPdfAndRefusesTheRestByName() throws IOException {
    var in = dir.resolve("in");
    Files.createDirectories(in);
    Files.write(in.resolve("word.docx"), Documents.docx("浦城县交通补贴办法", "第一条 每人每年补助180元。"));
    Files.write(in.resolve("print.pdf"), Documents.pdf("浦城县住房补贴办法", "第一条 每户每年补助960元。"));
    Files.write(in.resolve("broken.pdf"), "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(in.resolve("ours.txt"), "补贴办法\n本市居民可领。本市户籍每人9元。");
    var imported = await(policies("data").importFolder(in));
    assertEquals(2, imported.count(), imported.toString());
    assertEquals(
        List.of("broken.pdf", "ours.txt"),
        imported.rejected().stream().map(r -> r.file()).toList());
    assertTrue(imported.toString().contains("breaks off"), imported.toString());
    assertTrue(imported.toString().contains("own place"), imported.toString());
    var library = ImportedPolicies.beside(SHIPPED, dir.resolve("data"));
    assertTrue(text(library, "浦城县交通补贴办法").contains("180元"));
    assertTrue(text(library, "浦城县住房补贴办法").contains("960元"));
  }

  @Test
  void keepsVersionsOfADocument() throws IOException {
    var in = dir.resolve("in");
    Files.createDirectories(in);
    Files.writeString(in.resolve("a.txt"), "浦城县补贴办法\n2019年1月1日\n每人100元。");
    Files.writeString(in.resolve("b.txt"), "浦城县补贴办法\n2024年1月1日\n每人200元。");
    Files.writeString(in.resolve("c.txt"), "浦城县补贴办法\n2024年1月1日\n又一份。");
    var imported = await(policies("data").importFolder(in));
    assertEquals(2, imported.count(), imported.toString());
    var library = ImportedPolicies.beside(SHIPPED, dir.resolve("data"));
    assertEquals(SHIPPED.documents().size() + 2, library.documents().size());
    var standing = new PolicyLibrary(Versions.standing(library.documents()), library.lexicon());
    assertTrue(text(standing, "浦城县补贴办法").contains("200元"));
  }

  @Test
  void takesEveryDocumentOfOtherRegions() throws IOException {
    var other = System.getProperty("policy.beside", "");
    assumeTrue(!other.isEmpty(), "no -Dpolicy.beside=DIR");
    var imported = await(policies("data").importFolder(Path.of(other)));
    assertEquals(List.of(), imported.rejected());
  }

  @Test
  void replacesAShippedDocumentOfTheSameNumber() throws IOException {
    var number = SHIPPED.documents().getFirst().name();
    var in = dir.resolve("in");
    Files.createDirectories(in);
    Files.writeString(in.resolve("a.md"), document(number, "第一次。"));
    assertEquals(1, await(policies("data").importFolder(in)).count());
    Files.writeString(in.resolve("a.md"), document(number, "改过的。"));
    assertEquals(1, await(policies("data").importFolder(in)).count());
    var library = ImportedPolicies.beside(SHIPPED, dir.resolve("data"));
    assertEquals(SHIPPED.documents().size(), library.documents().size());
    assertTrue(text(library, number).contains("改过的"));
  }

  @Test
  void withoutImportsTheLibraryIsTheShippedOne() {
    assertEquals(SHIPPED, ImportedPolicies.beside(SHIPPED, dir.resolve("nowhere")));
  }

  private ImportedPolicies policies(String data) {
    return new ImportedPolicies(redis, new Door(redis, 0), SHIPPED.lexicon(), dir.resolve(data));
  }

  private static String document(String number, String text) {
    return "---\nnumber: %s\ntitle: 补贴办法\nregion: \"350722\"\n---\n# 补贴办法\n\n一、补贴\n\n%s\n"
        .formatted(number, text);
  }

  private static String text(PolicyLibrary library, String name) {
    PolicyDocument found =
        library.documents().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    return String.join("\n", found.articles().stream().map(a -> a.text()).toList());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.document.Documents;
import cn.daqiao.config.BadDataException;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.PolicyDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in folders, whatever their kind, good ones and bad ones. */
class PolicyFolderTest {
  @TempDir Path dir;

  @Test
  void aBadFileSpoilsNoOther() throws IOException {
    var words = Shipped.CATALOG.policies().lexicon();
    Files.writeString(dir.resolve("a.txt"), "浦城县交通办法\n第一条 每年补助一次车费。\n");
    Files.write(dir.resolve("b.docx"), Documents.docx("浦城县住房办法", "第一条 每户每年补助960元。"));
    Files.writeString(dir.resolve("broken.docx"), "PK");
    Files.writeString(dir.resolve("dated.md"), "---\nissued: 去年\n---\n正文。\n");
    Files.write(dir.resolve("~$b.docx"), "lock".getBytes(StandardCharsets.US_ASCII));
    var read = PolicyFolder.load(dir, words);
    assertEquals(
        List.of("浦城县交通办法", "浦城县住房办法"),
        read.library().documents().stream().map(PolicyDocument::title).toList());
    assertEquals(2, read.faults().size(), read.faults().toString());
    assertTrue(read.faults().toString().contains("broken.docx"), read.faults().toString());
    assertTrue(read.faults().toString().contains("dated.md"), read.faults().toString());
  }

  @Test
  void whatLiesBesideTheShippedDocumentsIsReadAtStart() throws IOException {
    var data = dir.resolve("data");
    copy(Golden.DATA, data);
    var docx = data.resolve("policies/住房.docx");
    Files.write(docx, Documents.docx("浦城县住房办法", "第一条 每户每年补助960元。"));
    Files.write(data.resolve("policies/print.pdf"), Documents.pdf("浦城县车费办法", "第一条 每人每年补助180元。"));
    var titles =
        Catalog.load(data, PolicyFolder.FILES).policies().documents().stream()
            .map(PolicyDocument::title)
            .toList();
    assertTrue(titles.containsAll(List.of("浦城县住房办法", "浦城县车费办法")), titles.toString());
    Files.writeString(docx, "PK");
    var bad = assertThrows(BadDataException.class, () -> Catalog.load(data, PolicyFolder.FILES));
    assertTrue(String.valueOf(bad.getMessage()).contains("住房.docx"), bad.getMessage());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (var path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Documents of other regions beside our own change nothing for somebody in Fujian. Needs a folder
 * of them: {@code -Dpolicy.beside=DIR}.
 */
class BesideTest {
  @Test
  void otherDocumentsBesideOursMoveNothing() throws IOException {
    var dir = System.getProperty("policy.beside", "");
    assumeTrue(!dir.isEmpty() && Files.isDirectory(Path.of(dir)), "no -Dpolicy.beside=DIR");
    var catalog = Shipped.CATALOG;
    var lexicon = catalog.policies().lexicon();
    var documents = new ArrayList<>(catalog.policies().documents());
    documents.addAll(PoliciesLoader.load(Path.of(dir), lexicon).documents());
    var byName = new HashMap<String, PolicyDocument>();
    documents.forEach(document -> byName.put(document.name(), document));
    int asked = 0;
    int moved = 0;
    try (var alone = Golden.answers(catalog);
        var beside =
            new Answers(new PolicyLibrary(documents, lexicon), catalog.texts(), Golden.CLOCK)) {
      for (var one : Golden.cases()) {
        var with = beside.answer(one.q(), one.context(), null, Golden.FUJIAN);
        for (var citation : with.citations()) {
          var region = Objects.requireNonNull(byName.get(citation.document())).region();
          assertTrue(region == null || region.touches(Golden.FUJIAN), citation.toString());
        }
        if (!one.out()) {
          asked++;
          var without = alone.answer(one.q(), one.context(), null, Golden.FUJIAN);
          moved += Golden.first(with).equals(Golden.first(without)) ? 0 : 1;
        }
      }
    }
    System.out.println("documents beside ours moved " + moved + " of " + asked);
    assertEquals(0, moved);
  }
}

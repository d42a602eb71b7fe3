package cn.daqiao.bot.e2e;

import static cn.daqiao.bot.e2e.Product.until;
import static cn.daqiao.bot.e2e.Stage.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The match log of real turns replays to the figures of its index, killed in the middle or not. */
@Timeout(120)
class ReplayCommandIT {
  private static final String SAME = "the index has the same figures";

  @TempDir Path folder;

  @Test
  void aKilledServicesLogReplaysToTheSameFigures() throws Exception {
    var stage = new Stage(folder);
    try {
      var product = stage.product;
      var key = stage.employer("浦城县富岭服装厂", "350722", true);
      stage.post(key, posting("平车工", "浦城县富岭镇", "缝纫"));
      var phone = stage.phone("o-guihua");
      phone.register("我叫吴桂花，女，43岁，住浦城县富岭镇，会车衣服，只在本县做，每月不少于3500元，手机13850590001");
      stage.post(key, posting("锁边工", "浦城县富岭镇", "缝纫"));
      until("the offer arrives", () -> !phone.pushed("锁边工").isEmpty());

      var beside = product.run("", "admin", "replay");
      assertEquals(0, beside.status(), beside.err());
      assertEquals(SAME, beside.out().getLast());
      product.kill();
      var killed = product.run("", "admin", "replay");
      assertEquals(0, killed.status(), killed.err());
      assertEquals(figures(beside), figures(killed));
      assertTrue(
          figures(killed).contains("  350722 浦城县: " + rows(killed)), killed.out().toString());
      assertTrue(killed.out().stream().anyMatch(line -> line.contains("1 of 1 people reached")));
      var rebuilt = product.run("", "admin", "replay", "--rebuild");
      assertEquals(0, rebuilt.status(), rebuilt.err());
      assertEquals(killed.out(), rebuilt.out());
    } finally {
      stage.close();
    }
  }

  private static String rows(Product.Ran ran) {
    return ran.out().getFirst().split(" ", 2)[0];
  }

  /** All but how many rows lie where: how an offer was delivered is told by one row more. */
  private static List<String> figures(Product.Ran ran) {
    return ran.out().subList(1, ran.out().size());
  }
}

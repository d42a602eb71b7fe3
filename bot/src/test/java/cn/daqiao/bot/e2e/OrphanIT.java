package cn.daqiao.bot.e2e;

import static cn.daqiao.bot.e2e.Product.until;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed with -9, the service or what started it: no port stays open. */
@Timeout(120)
class OrphanIT {
  @TempDir Path folder;

  @Test
  void nothingIsLeftOfAKilledService() throws Exception {
    leavesNothing(new Product(folder, Map.of()).start());
  }

  @Test
  void nothingIsLeftWhenWhatStartedItIsKilled() throws Exception {
    leavesNothing(new Product(folder, Map.of()).startBelowAShell());
  }

  private static void leavesNothing(Product product) throws Exception {
    int http = product.at("/").getPort();
    int staff = product.staffAt("/").getPort();
    int store = product.storePort();
    for (int port : new int[] {http, staff, store}) {
      assertFalse(Product.deaf(port));
    }
    product.kill();
    until("nobody listens", () -> Product.deaf(http) && Product.deaf(staff) && Product.deaf(store));
  }
}

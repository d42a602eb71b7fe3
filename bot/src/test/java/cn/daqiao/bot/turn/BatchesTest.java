package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final List<Promise<String>> begun = new ArrayList<>();

  @Test
  void aBatchBeginsWhenTheOneBeforeIsDone() {
    var all = Batches.each(List.of(1, 2, 3, 4, 5), 2, this::begin);
    assertEquals(2, begun.size());
    begun.get(1).complete("b");
    assertEquals(2, begun.size());
    begun.get(0).complete("a");
    assertEquals(4, begun.size());
    begun.get(2).complete("c");
    begun.get(3).complete("d");
    assertFalse(all.isComplete());
    begun.get(4).complete("e");
    assertEquals(List.of("a", "b", "c", "d", "e"), all.result());
  }

  @Test
  void aFailureBeginsNoFurtherBatch() {
    var all = Batches.each(List.of(1, 2, 3), 1, this::begin);
    begun.get(0).fail("away");
    assertTrue(all.failed());
    assertEquals(1, begun.size());
    assertEquals(List.of(), Batches.each(List.<Integer>of(), 1, this::begin).result());
  }

  private Future<String> begin(int item) {
    Promise<String> promise = Promise.promise();
    begun.add(promise);
    return promise.future();
  }
}

package cn.daqiao.bot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.json.FieldFault;
import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final Map<String, Integer> WORDS = Map.of("open", 7);

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "1.5", "１", "01", "99999999", "1 or 1"})
  void aPageThatIsNoneIsNamed(String page) {
    assertEquals("page", refused(() -> query("page", page).page()).field());
  }

  @Test
  void aPageLeftOutIsTheFirst() {
    assertEquals(1, query("x", "").page());
    assertEquals(1, query("page", "").page());
    assertEquals(12, query("page", " 12 ").page());
  }

  @Test
  void anotherWordIsRefusedWithTheWordsThereAre() {
    assertEquals(7, query("status", "open").choice("status", WORDS));
    assertNull(query("status", " ").choice("status", WORDS));
    var fault = refused(() -> query("status", "foo").choice("status", WORDS));
    assertEquals("status", fault.field());
    assertTrue(fault.reason().contains("open"), fault.reason());
  }

  @Test
  void whatIsNeededIsNamed() {
    assertEquals("p1", query("seeker", " p1 ").need("seeker"));
    assertEquals("seeker", refused(() -> query("seeker", " ").need("seeker")).field());
  }

  private static Query query(String name, String value) {
    return new Query(MultiMap.caseInsensitiveMultiMap().add(name, value));
  }

  private static FieldFault refused(Executable call) {
    var problem = assertThrows(Problem.class, call);
    assertEquals(400, problem.status());
    assertEquals(1, problem.errors().size());
    return problem.errors().getFirst();
  }
}

package cn.daqiao.bot.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final String PERSON = "p17-01KB0000000000000000000000";
  private final Seal seal = new Seal(new byte[32]);

  @Test
  void opensWhatItSealedForTheSamePlace() {
    var key = seal.newKey(PERSON);
    var sealed = seal.seal(key, "王秀英 13800001234", "here");
    assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("王秀英"));
    var again = seal.unwrap(key.wrapped(), PERSON);
    assertEquals("王秀英 13800001234", seal.openText(again, sealed, "here"));
  }

  @Test
  void refusesAnotherPlaceAnotherPersonAndTouchedBytes() {
    var key = seal.newKey(PERSON);
    var sealed = seal.seal(key, "text", "here");
    assertThrows(BadSealException.class, () -> seal.open(key, sealed, "there"));
    assertThrows(BadSealException.class, () -> seal.unwrap(key.wrapped(), "p18-x"));
    sealed[sealed.length - 1] ^= 1;
    assertThrows(BadSealException.class, () -> seal.open(key, sealed, "here"));
    assertThrows(BadSealException.class, () -> seal.open(key, new byte[5], "here"));
    var other = new byte[32];
    other[0] = 1;
    assertThrows(BadSealException.class, () -> new Seal(other).unwrap(key.wrapped(), PERSON));
  }

  @Test
  void hashesDependOnKindAndKey() {
    assertEquals(seal.hash("openid", "o1"), seal.hash("openid", "o1"));
    assertNotEquals(seal.hash("openid", "o1"), seal.hash("phone", "o1"));
    assertEquals(22, seal.hash("openid", "o1").length());
  }

  @Test
  void makesAKeyFileForThisUserOnly(@TempDir Path dir) throws IOException {
    var file = dir.resolve("data.key");
    var hash = DataKey.loadOrMake(file).hash("openid", "o1");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(hash, DataKey.loadOrMake(file).hash("openid", "o1"));
    Files.writeString(file, "not a key");
    assertThrows(IOException.class, () -> DataKey.loadOrMake(file));
  }
}

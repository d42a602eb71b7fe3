package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.words.Word;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Shift;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DialogueTextsTest {
  private static final Path DATA = Path.of("../config/data");
  private static final Path SOURCES = Path.of("src/main/java/cn/daqiao/bot/dialogue");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-z][a-zA-Z]*)*)\"");
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Offices' words that a villager of sixty need not know. */
  private static final List<String> JARGON =
      List.of(
          "建档立卡", "劳动力", "匹配", "求职者", "岗位", "授权", "隐私", "权限", "系统", "用户", "指令", "提交", "反馈",
          "个人信息处理", "敏感", "以工代赈", "见习", "意向", "薪资", "薪酬", "简历", "招聘信息", "失败", "无效", "输入");

  @Test
  void everyKeySaidExistsAndEveryTextIsSaid() throws IOException {
    var texts = texts();
    var families = families();
    var literals = literals();
    var unsaid = new TreeSet<>(texts.keySet());
    unsaid.removeAll(literals);
    unsaid.removeAll(families);
    assertEquals(Set.of(), unsaid, "texts that nobody says");
    var missing = new TreeSet<>(families);
    missing.removeAll(texts.keySet());
    assertEquals(Set.of(), missing, "texts that are missing");
    for (var literal : literals) {
      if (literal.contains(".") && !literal.endsWith(".") && !literal.startsWith("reason.")) {
        assertTrue(texts.containsKey(literal), "no text " + literal);
      }
    }
  }

  @Test
  void textsAreShortAndPlain() throws IOException {
    texts()
        .forEach((key, text) -> {
          assertTrue(
              text.getBytes(StandardCharsets.UTF_8).length <= 600, key + " is too long to read");
          for (var word : JARGON) {
            assertTrue(
                !text.contains(word) || key.equals("term.public_post"), key + " says " + word);
          }
          for (var line : text.lines().toList()) {
            assertTrue(line.codePointCount(0, line.length()) <= 75, key + " has a long line");
          }
        });
  }

  @Test
  void onlyTheAgreementAsksForTheWordThatAgrees() throws IOException {
    var asking =
        texts().entrySet().stream()
            .filter(e -> e.getValue().contains("“同意”"))
            .map(Map.Entry::getKey)
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "consent.register",
            "consent.again",
            "consent.first",
            "lost.consent",
            "consent.training",
            "consent.training.again",
            "enrol.share",
            "enrol.share.nameless",
            "apply.share",
            "apply.share.nameless"),
        asking);
  }

  @Test
  void everyButtonDoesSomethingAndFits() throws IOException {
    var buttons =
        YAML.readValue(
            DATA.resolve("menu/menu.yaml").toFile(), new TypeReference<List<Button>>() {});
    var words = Arrays.stream(Word.values()).map(Lines::word).toList();
    assertTrue(buttons.size() <= 3);
    for (var button : buttons) {
      assertTrue(button.name().length() <= 4, button.name());
      assertTrue(button.entries().size() <= 5, button.name());
      for (var entry : button.entries()) {
        assertTrue(words.contains(entry.key()), entry.key());
        assertTrue(entry.name().length() <= 8, entry.name());
      }
    }
  }

  private record Button(String name, List<Entry> entries) {}

  private record Entry(String name, String key) {}

  private static Map<String, String> texts() throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(DATA.resolve("texts"), "dialogue*.yaml")) {
      for (var file : files) {
        all.putAll(YAML.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
      }
    }
    return all;
  }

  private static Set<String> literals() throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  /** Keys that end with the name of a constant. */
  private static Set<String> families() {
    var keys = new TreeSet<String>();
    for (var topic : Topic.values()) {
      keys.add("ask." + Lines.word(topic));
      keys.add("again." + Lines.word(topic));
    }
    for (var slot : Opening.Slot.values()) {
      keys.add("hire.ask." + Lines.word(slot));
      keys.add("hire.again." + Lines.word(slot));
    }
    for (var said : List.of("bind.already", "bind.confirm", "bind.cut", "bind.done")) {
      keys.add(said + ".officer");
    }
    keys.add("unbind.done.officer");
    keys.add("unbind.option.officer");
    for (var gender : Gender.values()) {
      keys.add("fact.sex." + Lines.word(gender));
    }
    for (var cycle : Cycle.values()) {
      keys.add("cycle." + Lines.word(cycle));
      keys.add("fact.paid." + Lines.word(cycle));
      keys.add("hire.pay." + Lines.word(cycle));
    }
    for (var scope : Scope.values()) {
      keys.add("fact.reach." + Lines.word(scope));
    }
    for (var level : Level.values()) {
      keys.add("relaxed.within." + Lines.word(level));
      if (level != Level.TOWNSHIP) {
        keys.add("relaxed." + Lines.word(level));
      }
    }
    for (var shift : Shift.values()) {
      keys.add("fact.shift." + Lines.word(shift));
      keys.add("term.shift." + Lines.word(shift));
    }
    for (var kind : Kind.values()) {
      if (kind != Kind.JOB) {
        keys.add("term." + kind.word());
      }
    }
    for (var reason :
        List.of("far", "pay", "skill", "family", "found", "tired", "shift", "other")) {
      keys.add("decline." + reason);
    }
    for (var what : List.of("declined", "complained")) {
      keys.addAll(List.of(what + ".far", what + ".nearest", what + ".ask"));
    }
    return keys;
  }
}

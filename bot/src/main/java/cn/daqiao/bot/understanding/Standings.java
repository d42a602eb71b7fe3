package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Standing;
import java.util.List;
import java.util.regex.Pattern;

/** What the registers say of the household, and disability where that very word falls. */
final class Standings implements FieldReader {
  private record Word(Standing standing, Pattern pattern, boolean household) {}

  private static final List<Word> WORDS =
      List.of(
          new Word(
              Standing.REGISTERED_POOR,
              Pattern.compile("建档立卡(?:的?贫困户|户|的)?|建卡(?:贫困)?户|建档户|立卡户|建卡"),
              true),
          new Word(
              Standing.LIFTED, Pattern.compile("(?:已经?)?脱贫(?:了的?户|户|了|人口|的(?!户口|政策))|已脱贫"), true),
          new Word(
              Standing.MONITORED, Pattern.compile("监测(?:户|对象)|防返贫|边缘(?:户|易致贫户?)|突发严重困难户"), true),
          new Word(Standing.MINIMUM_ALLOWANCE, Pattern.compile("低保(?:户|家庭|对象)?"), true),
          new Word(Standing.EXTREME_HARDSHIP, Pattern.compile("五保(?:户)?|特困(?:户|人员|家庭|供养)?"), true),
          new Word(Standing.ZERO_EMPLOYMENT, Pattern.compile("零就业(?:家庭)?"), true));
  private static final Pattern POOR = Pattern.compile("(?<!脱|边缘|非)贫困(?:户|家庭|人口)");
  private static final Pattern DISABLED =
      Pattern.compile(
          "残疾证(?!怎么|能|可以)|残疾人(?!补贴|补助|政策|联合|家庭|家属|两项|的补|岗位|证)|[一二三四1234]级(?:肢体|听力|视力|言语|智力|精神|多重)?残疾|(?:肢体|听力|视力|言语|智力)残疾|(?:[手脚腿眼耳])(?:有|是)?(?:点)?残疾|有(?:点)?残疾|残疾(?!人|证)");
  private static final Pattern OF_ANOTHER = Pattern.compile("(?:[一二两三四\\d]个|有个)$");
  private static final Pattern DENIED_LEFT =
      Pattern.compile("(?:不是|没有?|无|没评上?|没批|未|不算|非|取消了?|没被评为?)[^,。;]{0,3}$");
  private static final Pattern DENIED_RIGHT =
      Pattern.compile("^(?:[也都]?(?:没有|没批|没评|取消|停了|不是|没了)|(?:已经|都|也|早)*(?:摘帽|脱贫)|被取消)");
  private static final Pattern ASKED_LEFT =
      Pattern.compile("(?:怎么|如何|申请|办理?|评|想要|能不能|可以|哪些|什么|符合)[^,。;]{0,4}$");
  private static final Pattern ASKED_RIGHT =
      Pattern.compile(
          "^(?:的)?(?:一个月|每个?月|给我|钱|怎么|如何|要怎么|有什么|有哪些|能领|能不能|可以领|补贴|补助|政策|条件|标准|多少|申请|办理|怎样|享受|子女|有没有|证怎么|证能)");

  @Override
  public void read(Passage passage) {
    for (var word : WORDS) {
      var found = passage.find(word.pattern());
      while (found.find()) {
        if (own(passage, found.start(), found.end(), word.household())
            && !denied(passage, found.start(), found.end())) {
          passage.say(found.start(), found.end(), new Fact.Stands(word.standing()));
          if (word.standing() == Standing.REGISTERED_POOR) {
            passage.say(found.start(), found.end(), new Fact.Poor(true));
          }
          break;
        }
      }
    }
    poor(passage);
    disabled(passage);
  }

  private static void poor(Passage passage) {
    var poor = passage.find(POOR);
    if (!passage.has(Fact.Poor.class)
        && poor.find()
        && !Times.former(passage, poor.start())
        && own(passage, poor.start(), poor.end(), true)) {
      passage.say(
          poor.start(), poor.end(), new Fact.Poor(!denied(passage, poor.start(), poor.end())));
    }
  }

  private static void disabled(Passage passage) {
    var disabled = passage.find(DISABLED);
    while (disabled.find()) {
      if (own(passage, disabled.start(), disabled.end(), false)
          && !OF_ANOTHER.matcher(passage.before(disabled.start())).find()
          && !passage.before(disabled.start()).matches(".*(?:照顾|护理|招|帮助|服务)[^,]*")) {
        passage.say(
            disabled.start(),
            disabled.end(),
            new Fact.Disabled(!denied(passage, disabled.start(), disabled.end())));
        return;
      }
    }
  }

  private static boolean own(Passage passage, int start, int end, boolean household) {
    var clause = passage.clauses().at(start);
    boolean mine =
        clause.mine()
            || (household && passage.text().substring(clause.start(), start).contains("家"));
    return mine
        && !ASKED_LEFT.matcher(passage.before(start)).find()
        && !ASKED_RIGHT.matcher(passage.after(end)).find();
  }

  private static boolean denied(Passage passage, int start, int end) {
    return DENIED_LEFT.matcher(passage.before(start)).find()
        || DENIED_RIGHT.matcher(passage.after(end)).find();
  }
}

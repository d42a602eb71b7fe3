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
              Pattern.compile("建档立卡(?:的?贫困户|户|的)?|建卡(?:贫困)?户|建档户|建档的|立卡户|建卡"),
              true),
          new Word(
              Standing.LIFTED,
              Pattern.compile("(?:已经?)?脱贫(?:了的?户|户|了|人口|的(?!户口|政策))|已脱贫|脱了贫|脱的贫"),
              true),
          new Word(
              Standing.MONITORED, Pattern.compile("监测(?:户|对象)|防返贫|边缘(?:户|易致贫户?)|突发严重困难户"), true),
          new Word(Standing.MINIMUM_ALLOWANCE, Pattern.compile("低保(?:户|家庭|对象)?"), true),
          new Word(Standing.EXTREME_HARDSHIP, Pattern.compile("五保(?:户)?|特困(?:户|人员|家庭|供养)?"), true),
          new Word(Standing.ZERO_EMPLOYMENT, Pattern.compile("零就业(?:家庭)?"), true));
  private static final Pattern LEFT_POVERTY =
      Pattern.compile("^(?:的)?[,，]?(?:去年|前年|今年|现在|已经|早就|后来|[\\d]+年)+(?:已经|都|就)?(?:脱贫|脱了贫|摘帽)");
  private static final Pattern POOR = Pattern.compile("(?<!脱|边缘|非)贫困(?:户|家庭|人口)");
  private static final Pattern DISABLED =
      Pattern.compile(
          "残疾证(?!怎么|能|可以)|残疾人(?!补贴|补助|政策|联合|家庭|家属|两项|的补|岗位|证)|[一二三四1234]级(?:肢体|听力|视力|言语|智力|精神|多重)?残疾?|(?:肢体|听力|视力|言语|智力|精神)(?:残疾|[一二三四1234]级|有?障碍)|(?:[手脚腿眼耳])(?:有|是)?(?:点)?残疾|有(?:点)?残疾(?!证)|残疾(?!人|证)"
              // what one sees or hears of a body
              + "|耳聋|聋哑(?!学校|老师|学生)|聋(?:人|子|的|了)|哑巴|耳朵(?:都|也|已经)?(?:聋|听不(?:见|到))|[拄撑](?:着)?(?:单|双)?拐(?:杖|棍)?|瘸(?!了几天)|跛(?:脚|足|子|的|了|(?=$|["
              + " ,。;]))|(?:坐|用|靠|推着)轮椅|轮椅(?:上|出行|代步)"
              + "|(?:腿脚|手脚|腿|脚|手|胳膊|行动|走路)(?:也|都|有点|有些)?不(?:太|大|怎么|是很)?(?:方便|灵便|利索|灵活)"
              + "|独臂|独眼|独腿|(?:只|就)(?:有|剩)一[只条](?:手|胳膊|腿|脚|眼)|(?:一|左|右|有)(?:只|个|边)?(?:眼睛?|眼)(?:都|也|已经|早就)?(?:看不(?:见|到)|瞎|失明|没了|是假)"
              + "|(?:[少缺断没]了?|切掉了?)[一二两三四半\\d](?:只|个|根|条|截)(?:手指头?|指头|手|胳膊|脚趾?|腿|耳朵|眼)|(?<=[手脚腿])(?:截肢|残)|截(?:了)?肢|假肢|义肢"
              + "|(?:[左右两双一]?(?:只|条|边|个)?)(?:手|手臂|胳膊|腿|脚|手指头?|手掌|小腿)(?:早就|已经|以前|被[^,。;]{0,8})?(?:没了(?!力|劲|感|事)|没有了|锯了|锯掉了?|切掉了?|轧掉了?|废了|萎缩|瘫了?|畸形|残了|有残|(?:有点|有些)?残(?!疾|忍))|(?:[左右两双一]?(?:只|条|边)?)(?:手|胳膊|腿|脚)(?:[也都]|有点|有些)*(?:使不上力|用不上力|使不了力|抬不起来|伸不直|不听使唤|没知觉|一长一短)|(?:[左右一]|有一)(?:只|条|边)?(?:手|胳膊|腿|脚)(?:动不了|不能动)|长短[腿脚]|高低[腿脚]|一瘸一拐|断[手臂腿]的|缺(?:胳膊|指头)|(?:眼睛?)(?:也|都|有点|快)*(?:瞎|看不见|看不到|失明|残)|(?:我是个?|生下来就是?|天生就?是?|从小就?是?)(?:瞎|聋|哑|瘸|跛|瘫)(?:的|子|了|(?=$|["
              + " ,。;]))|(?:不能|没法|讲不了|说不了)(?:说话|讲话|话)(?=$|["
              + " ,。;])|耳朵(?:[也都]|有点|有些)*(?:不好使|不灵)|助听器|[左右](?:手|腿|脚)(?:[也都]|有点|有些)*(?:不好使|不灵|不便)|半边(?:身子?)?(?:瘫|不能动|动不了)|有点(?:残|跛|瘸|聋)"
              + "|小儿麻痹|偏瘫|半身不遂|脑瘫|侏儒|盲人(?!按摩)|失明|精神(?:分裂|残)|精神(?:残疾)?[一二三四1234]级|智障|残废");
  private static final Pattern OF_ANOTHER = Pattern.compile("(?:[一二两三四\\d]个|有个)$");
  private static final Pattern DENIED_LEFT =
      Pattern.compile("(?:不是|没有?|无|没评上?|没批|未|不算|非|取消了?|没被评为?)[^,。;]{0,3}$");
  private static final Pattern DENIED_RIGHT =
      Pattern.compile("^(?:[也都]?(?:没有|没批|没评|取消|停了|不是|没了)|(?:已经|都|也|早)*(?:摘帽|脱贫)|被取消)");
  private static final Pattern ASKED_LEFT =
      Pattern.compile("(?:怎么|如何|申请|办理?|评|想要|能不能|可以|哪些|什么|符合)[^,。;]{0,4}$");
  private static final Pattern ASKED_RIGHT =
      Pattern.compile(
          "^(?:的)?(?:金(?:每人|每月|多少|标准|一个月)|(?:一个月|每个?月)(?!就?[领拿有])|给我|钱|怎么|如何|要怎么|有什么|有哪些|能领|能不能|可以领|补贴|补助|政策|条件|标准|多少|申请|办理|怎样|享受|子女|有没有|证怎么|证能)");

  @Override
  public void read(Passage passage) {
    for (var word : WORDS) {
      var found = passage.find(word.pattern());
      while (found.find()) {
        boolean left =
            word.standing() == Standing.REGISTERED_POOR
                && (passage.before(found.start()).matches(".*(?:原来|以前|之前|原先|过去)(?:是|是个)?")
                    || LEFT_POVERTY.matcher(passage.text().substring(found.end())).find());
        if (!left
            && own(passage, found.start(), found.end(), word.household())
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
      boolean denied = denied(passage, disabled.start(), disabled.end());
      // without the paper somebody may be disabled all the same
      if (!(denied && disabled.group().endsWith("证"))
          && own(passage, disabled.start(), disabled.end(), false)
          && !OF_ANOTHER.matcher(passage.before(disabled.start())).find()
          && !passage.before(disabled.start()).matches(".*(?:照顾|护理|招|帮助|服务|服侍|伺候|陪|教|帮过)[^,]*")) {
        passage.say(disabled.start(), disabled.end(), new Fact.Disabled(!denied));
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

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the person can do or would do, and what not. */
final class Skills implements FieldReader {
  private static final Pattern LINK = Pattern.compile("[、/和跟与或]|或者|还有|以及|什么的");
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<not>(?<!不是|不光|不仅|不只|不但)(?:不太会|不大会|不会|不懂|没[做干学开弄碰用]过|没有[做干学]过|从没[做干]过|[干做]不[了来动]|开不了|弄不来|不想[再做干去当学]*|不愿意?[再做干去]*|不能[做干]?|不要|不[做干喜考]|不想|不再|不合适|没法|不擅长|不敢|(?<![不别])怕|除了|讨厌|不爱))"
              + "|(?<yes>会|做过|干过|学过|开过|当过|擅长|熟悉|懂|能做|能干|想找|想做|想干|要找|找|以前做|之前做|做了|干了|也行|精通|拿手|愿意|可以|想|要|但)");
  private static final Pattern NOT_RIGHT =
      Pattern.compile(
          "^(?:这些?|那些?|之类|的?活|的?工作|的?事)*(?:我)?(?:也|都|就|是|真的|肯定|现在)?(?:不会(?![电做开修煮炒种养焊])|不太会|不懂|没[做干学弄碰]过|[干做]不[了来动]|不想[做干去]?|不愿意?|不行|不要|不[做干](?=$|["
              + " ,。;、了的])|就算了|算了|不考虑|受不了|吃不消|一窍不通|不在行|弄不来|不敢)");
  private static final Pattern ONLY_COURSE =
      Pattern.compile(
          "(?:想|要|愿意|打算|准备|希望|去|报名|报|参加|免费|肯)[^,。;会做找]{0,5}学(?!过|了|会了)[^,。;]{0,4}$|(?:培训|补贴)[^,。;]{0,2}$");
  private static final Pattern LESSON =
      Pattern.compile(
          "(?:想|要|愿意|打算|准备|希望|报名|报|参加|肯)[^,。;会做找]{0,5}学(?!过|了|会了)[^,。;]{0,4}$|(?:想|要|愿意|打算|准备|希望)(?:去|先|再|也|报名)*(?:报|报名|参加)(?:个|一个|了)?$");
  private static final Pattern WISH = Pattern.compile("(?:想|要|愿意|打算|准备|希望)(?:去|先|再|也)?$");
  private static final Pattern COURSE_RIGHT =
      Pattern.compile("^(?:的)?(?:培训|补贴|技能培训|课|班(?:吗|在)|学校|(?:要|该)?(?:怎么|如何|去哪)(?:申请|办|领|报))");
  private static final Pattern ASKED_FOR = Pattern.compile("(?:请|雇|叫)(?:了|个|一个)*$");
  private static final Pattern HEARSAY = Pattern.compile("听说|据说|(?<!帮|给|替)人家(?!的)");
  private static final Pattern CARE =
      Pattern.compile(
          "看店|守店|带(?:两个|一个|个)?(?:小孩|孩子|娃|小朋友|孙|宝宝|孙子)|照顾.*|照看.*|接送.*|看孩子|看小孩|做饭|煮饭|做家务|种田|种地|养猪|种菜|干农活|农活|种.*|养.*");
  private static final Pattern CARE_LEFT =
      Pattern.compile("(?:要|得|需要|家里|家中|在家|方便|边|兼顾|还要|没人|顾着?|便于|为了|能够?|可以|回)[^,。;会找过]{0,6}$");
  private static final Pattern CARE_WORK =
      Pattern.compile("会|做过|当过|帮人|给人|找|以前|擅长|工作|的活|经验|干过|想做|年");
  private static final Pattern SHARE_CARE = Pattern.compile("^(?:的?(?:同时|就行|的时间)|上学|上班|读书|方便|的家务)");
  private static final Pattern LICENCE_RIGHT =
      Pattern.compile("^(?:[操上资从][作岗格业])*(?:证|本(?!地|来|人))");
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:我|主要|以前|还|也|就|只|平时|一般|都|大概|会一点|会点|会|能|做过|干过|学过|当过|擅长|懂|做|干|可以|想做|想找|想干|想|找|一点|点|些)+(?=[\\u4e00-\\u9fa5]{2})");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<![不机社学么工协约大聚开议])(?:会|做过|干过|擅长|学过)((?:做|修|开|种|养|织|编|刻|雕|画|打|刷|煮|炒|剪|裁|缝|绣|扎|砌|铺|拉|腌|酿|烧|采|割|砍|剥|摘|熬|蒸|磨|染|捏|削|锯|吹|烤|卤|炸|擀)[\\u4e00-\\u9fa5]{1,5}?)(?=$|["
              + " ,。;、\\n]|和|跟|也|都|这|的|还)");
  private static final Pattern NO_SKILL =
      Pattern.compile(".*(?:人|事|活|工作|好|得|什么|电话|手机|工|字|开心|玩|牌|麻将|架|的|了|过|点|班|不|那|这|车子).*");
  private static final Set<String> NOTHING =
      Set.of(
          "没有", "没", "无", "没什么", "什么都行", "都行", "都可以", "随便", "不会", "什么都不会", "没技术", "没有技术", "不知道",
          "跳过", "什么都会", "啥都行", "啥也不会", "都会", "都不会", "没特长", "没手艺", "不限", "确认", "修改", "取消", "普工也行");

  private static final Pattern NOT_WORK =
      Pattern.compile(
          "补贴|津贴|坐月子(?=回|了|完|后|在家|期间)|陪读(?!老师)|住家里|住在家|(?<=(?:房租|租金|租房)[^。;]{0,8})水电|(?<=[万千借钱][^,。;]{0,3})(?:盖|起|建|买)新?(?:房子?|厝|楼房)");
  private static final Pattern TO_LEARN = Pattern.compile("(?:想|要|愿意|打算|准备|希望|去|先|可以|能|肯|想去|考)$");
  private static final Pattern WORKPLACE = Pattern.compile("^在|[厂店]$|工地|车间|公司");
  private static final Pattern NO_WORK =
      Pattern.compile("日结|天结|点工|天工|(?:暑假|寒假|暑期|短期|小时)工|在厂里?|进厂|工厂|厂里(?:上班)?");

  private static final Pattern FACTORY_ASKED = Pattern.compile("^(?:的)?(?:工资|待遇|多少|在哪|怎么|招工|招人)");
  private static final Pattern OFFICIAL = Pattern.compile("[村社区]?(?:干部|主任|书记)|包工头|工长");
  private static final Pattern OFFICIAL_ACTS =
      Pattern.compile("[打问找]#|#[叫让说通帮介告]|#(?:的|那边|那里|家)|#\\d");
  private static final Pattern VEHICLE =
      Pattern.compile("^(?:过|了|着)?[\\u4e00-\\u9fa5]{1,3}(?:车|机|船|艇)");
  private static final Pattern SHOP = Pattern.compile("开(?:店|小店|饭店|餐馆)");
  private static final Pattern NO_SHOP =
      Pattern.compile("^(?:就|都|也|又|后来|,)*(?:没有?本|亏|赔|倒闭|关门|关了|不敢|没钱|没成)");
  private static final Pattern NURSING = Pattern.compile("^(?:伺候|服侍|照顾|照料|护理)");
  private static final Pattern OWN_PARENT =
      Pattern.compile("^(?:的)?(?:我|俺|自己)?(?:的)?(?:爸|妈|父|母|公公|婆婆|老公|老婆|丈夫|爷爷|奶奶)");
  private static final Pattern OWN_CHILD = Pattern.compile("^带(?:着|个|一个|两个)(?:小孩|孩子|娃)");
  private static final Pattern LEARNT =
      Pattern.compile("(?:但是?|不过)?(?:后来|现在|如今)?(?:都|就|已经)?(?:学会|会了|学过)");
  private static final Pattern LACKS = Pattern.compile("(?<!有)(?:没有?|无)(?:什么)?$");
  private static final Pattern EXPERIENCE = Pattern.compile("^(?:的|方面)*(?:经验|技术|基础|技能)");

  /** 删除养鸡, 把做饭去掉: what is struck out of the list. */
  private static final String STRIKE =
      "(?:删除|删掉|删去|删了|去掉|去除|拿掉|划掉|勾掉|取消(?:掉|了)?|(?<!能)不要(?:再)?(?:写|填|登记)?|别写|别填|不用写)";

  private static final Pattern STRUCK_LEFT =
      Pattern.compile(STRIKE + "(?:我|的|那个|这个|那项|这项|会|里面|里|:|,| )*$");
  private static final Pattern STRUCK_RIGHT =
      Pattern.compile(
          "^(?:这[一个]?[项条个样]?|那[一个]?[项条个样]?|的|也|都|就|给我|帮我|我| |,)*(?:"
              + STRIKE
              + "|删$|删[ ,。]|写错了|打错了)");

  /** 以前开过挖机,现在开不动了. */
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "^[^,。;!?\\n]{0,4}[,。;"
              + " ]*(?:但是?|可是?|不过|现在|如今|这几年|这两年|后来|年纪大?|岁数大?|老|人老|身体|腰|腿|眼睛|手|不好|不行|没力|了|也|都|就|已经|再|我|"
              + " |,)*(?:[干做开挖扛搬挑抬种养跑爬砌焊踩炒煮]|看)不(?:动|了|成|来)(?:了|$|[ ,。;!])");

  /** 不要给阳光餐饮, 我找到活了,在阳光餐饮: an employer's name. */
  private static final Pattern EMPLOYER_LEFT =
      Pattern.compile("(?:给|告诉|发给|转给)[\\u4e00-\\u9fa5&&[^我俺你他她它人家里找做干个份点介绍安排]]{2,6}$");

  private static final Pattern WORKS_NOW =
      Pattern.compile(
          "(?:找到|有)(?:了|着)?(?:新|一个|份|个)?(?:活|工作|工|事|班上|班)(?:做|干)?了|已经(?:有|找到|在)[^,。;]{0,4}(?:活|工作|工|上班|做事)|(?:上|去)班了");
  private static final Pattern AT_EMPLOYER = Pattern.compile("[在去到进给][\\u4e00-\\u9fa5]{2,6}$");

  /** 会开车, said after 不会: the verb is not of the name. */
  private static final Pattern ABLE = Pattern.compile("^会(?![计展议务所员费])(?=[\\u4e00-\\u9fa5]{2})");

  private final SkillBook book;
  private final PlaceNames places;

  Skills(SkillBook book, PlaceNames places) {
    this.book = book;
    this.places = places;
  }

  @Override
  public void read(Passage passage) {
    var text = passage.text();
    var mentions = book.read(NOT_WORK.matcher(text).replaceAll(Skills::blanks));
    var refused = new HashSet<String>();
    for (var mention : mentions) {
      int end = mention.start() + mention.said().length();
      if (end <= text.length() && denied(passage, mention.start(), end)) {
        refused.add(mention.occupation().code());
      }
    }
    for (var mention : mentions) {
      int start = mention.start();
      int end = Math.min(text.length(), start + mention.said().length());
      var skill =
          new Skill(
              ABLE.matcher(mention.said()).replaceFirst(""),
              mention.occupation().code(),
              mention.occupation().name());
      if (passage.mine(start) && lesson(passage, mention.said(), start, end)) {
        passage.say(start, end, new Fact.WantsToLearn(taught(skill)));
        continue;
      }
      if (!passage.mine(start)
          || skipped(passage, mention.said(), start, end)
          || mentions.stream().anyMatch(other -> narrower(other, mention))) {
        continue;
      }
      boolean denied = denied(passage, start, end);
      // 洗碗干过,洗碗不想做了: what is refused anywhere is not offered
      if (denied || !refused.contains(skill.code())) {
        passage.say(start, end, denied ? new Fact.Cannot(skill) : new Fact.Can(skill));
      }
    }
    inverted(passage, mentions);
    if (passage.asked(Topic.SKILLS)) {
      answer(passage);
    } else {
      introduced(passage);
    }
  }

  private void inverted(Passage passage, List<SkillBook.Mention> mentions) {
    for (var one : Inversions.read(book, passage.text(), mentions)) {
      var meant = one.mention();
      int start = meant.start();
      if (passage.mine(start)
          && (one.not() || meant.said().matches("[种养].*") || !CARE.matcher(meant.said()).matches())
          && !passage.before(start).endsWith("亩")) {
        var skill = new Skill(meant.said(), meant.occupation().code(), meant.occupation().name());
        passage.say(start, one.end(), one.not() ? new Fact.Cannot(skill) : new Fact.Can(skill));
      }
    }
  }

  /** 想学电焊, 想报个电焊班: what is to be taught is no skill yet. */
  private static boolean lesson(Passage passage, String said, int start, int end) {
    var before = passage.before(start);
    var learns = LESSON.matcher(before);
    boolean wished = learns.find() && (learns.group().contains("学") || isClass(passage.after(end)));
    return wished || (said.startsWith("学") && WISH.matcher(before).find());
  }

  /** 学叉车: the words of what is taught, without those of learning it. */
  private static Skill taught(Skill skill) {
    var said = skill.said();
    return said.startsWith("学") && said.length() > 2
        ? new Skill(said.substring(1), skill.code(), skill.name())
        : skill;
  }

  private static boolean isClass(String after) {
    return COURSE_RIGHT.matcher(after).find() || after.startsWith("班");
  }

  private static boolean skipped(Passage passage, String said, int start, int end) {
    var before = passage.before(start);
    var after = passage.after(end);
    return NO_WORK.matcher(said).matches()
        || (OFFICIAL.matcher(said).matches() && OFFICIAL_ACTS.matcher(before + "#" + after).find())
        || (before.endsWith("亩") && said.matches("[^种管做采].*"))
        || ONLY_COURSE.matcher(before).find()
        || (said.startsWith("学") && TO_LEARN.matcher(before).find())
        || before.endsWith("考")
        || COURSE_RIGHT.matcher(after).find()
        || ASKED_FOR.matcher(before).find()
        || HEARSAY.matcher(before).find()
        || ((said.endsWith("证") || LICENCE_RIGHT.matcher(after).find())
            && !Licences.held(before, after.replaceFirst("^.{0,4}证", "")))
        || (NURSING.matcher(said).find() && OWN_PARENT.matcher(after).find())
        || (SHOP.matcher(said).matches() && NO_SHOP.matcher(after).find())
        || ("驾驶".equals(said) && VEHICLE.matcher(after).find())
        || (said.endsWith("厂") && FACTORY_ASKED.matcher(after).find())
        || employer(passage, before)
        || (OWN_CHILD.matcher(said).find()
            && !CARE_WORK.matcher(last(before, 4) + first(after, 3)).find())
        || (CARE.matcher(said).matches()
            && !STRUCK_LEFT.matcher(before).find()
            && (CARE_LEFT.matcher(before).find() || SHARE_CARE.matcher(after).find())
            && !CARE_WORK.matcher(before + after).find());
  }

  private static boolean employer(Passage passage, String before) {
    return EMPLOYER_LEFT.matcher(before).find()
        || (AT_EMPLOYER.matcher(before).find() && WORKS_NOW.matcher(passage.text()).find());
  }

  private static String last(String words, int count) {
    return words.substring(Math.max(0, words.length() - count));
  }

  private static String first(String words, int count) {
    return words.substring(0, Math.min(words.length(), count));
  }

  private static String blanks(MatchResult found) {
    return String.valueOf(Passage.BLANK).repeat(found.group().length());
  }

  /** Whether the other names a special case of this one, as 针车 does of 鞋厂. */
  private boolean narrower(SkillBook.Mention other, SkillBook.Mention mention) {
    return book.kinship(mention.occupation().code(), other.occupation().code())
            == SkillBook.Kinship.NARROWER
        && WORKPLACE.matcher(mention.said()).find();
  }

  /** The nearest sign before decides, across 、 and 和; a refusal right behind wins. */
  private static boolean denied(Passage passage, int start, int end) {
    var after = passage.after(end);
    if (NOT_RIGHT.matcher(listEnd(after)).find()
        || STRUCK_LEFT.matcher(passage.before(start)).find()
        || STRUCK_RIGHT.matcher(after).find()
        || GIVEN_UP.matcher(passage.text().substring(end)).find()) {
      return true;
    }
    var clause = passage.clauses().at(start);
    if (LEARNT.matcher(passage.text().substring(clause.end())).lookingAt()) {
      return false;
    }
    if (LACKS.matcher(passage.before(start)).find() && EXPERIENCE.matcher(after).find()) {
      return true;
    }
    // the verb of a refusal may belong to the name: 不 + 会开车
    int verbEnd = Math.min(end, start + 2);
    var signs = SIGN.matcher(passage.text()).region(Math.max(clause.start(), start - 24), verbEnd);
    boolean not = false;
    while (signs.find()) {
      if (signs.group("not") != null) {
        not = signs.start() < start;
      } else if (signs.start() < start) {
        not = false;
      }
    }
    return not;
  }

  /** What follows the list in which the skill stands: 电焊、开车都不会. */
  private static String listEnd(String after) {
    if (after.isEmpty() || !LINK.matcher(after.substring(0, 1)).matches()) {
      return after;
    }
    int last = after.indexOf("都不");
    return last > 0 ? after.substring(last) : after;
  }

  private static void introduced(Passage passage) {
    var found = passage.find(INTRODUCED);
    while (found.find()) {
      var said = found.group(1);
      int start = found.start(1);
      if (passage.mine(start)
          && !NO_SKILL.matcher(said).matches()
          && passage.free(start, found.end(1))) {
        passage.say(start, found.end(1), new Fact.Can(Skill.unknown(said)));
      }
    }
  }

  /** What is no trade though it stands where one was asked for: 我没文化, 我老婆跑了, 天气真冷, 是一万二. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "在.*|.*(?:没|不(?!锈钢)|了$|[吧呀啊呢嘛哦喂哈嗯噢唉哎][,]?$|谢|[你他她它您我俺咱们]|啥|哪|谁|怎|好(?:的|了)?$|坏|[天好真太很]冷|[天好真太很]热|疼|痛|[好太很真]?累|病|困难|穷|[好太很命]苦|力气|身体|身子|文化|读书|识字|认字|天气|下雨|老实|勤快|年纪|岁|骗|生气|烦|要命|以后|再说|随便|随你|看看|看情况|考虑|明白|听[不说话]|问|说[了的不一]|是(?!$)|叫|住(?!家|院)|来自|家里|老家|回家|在家|可以|[也都]?行$|都[会能]|差不多|一样|请|求|帮忙|帮帮|发财|吃饭|睡|打牌|麻将|玩|[县镇乡村]$|一般|什么|普通话?$|福建|早上|晚上|上午|下午|中午|今天|明天).*|(?:"
              + Kin.ONE
              + ").*|[是要有]?(?:大概|约)?[\\d一二两三四五六七八九十百千万几多零]+(?:元|块钱?|个|人|年|月)?|哈+|呵+|嗯+|哦+|(.)\\1*");

  /** A bare list after the question for skills: what the book does not know stays as said. */
  private void answer(Passage passage) {
    for (var piece : pieces(passage.text())) {
      var said = PREFIX.matcher(piece.words()).replaceFirst("");
      if (said.length() >= 2
          && said.length() <= 10
          && said.matches("[\\u4e00-\\u9fa5a-z]+")
          && !NOTHING.contains(piece.words())
          && !NOTHING.contains(said)
          && !SENTENCE.matcher(said).matches()
          && !places.isName(said)
          && !piece.words().matches(".*(?:[吗呢么谁哪啥]|什么|怎|微信|同号|电话|多少|工资|岁|没有|不知|不想|不会|都行|可以吗).*")
          && passage.mine(piece.start())
          && passage.free(piece.start(), piece.start() + piece.words().length())) {
        passage.say(
            piece.start(),
            piece.start() + piece.words().length(),
            new Fact.Can(Skill.unknown(said)));
      }
    }
  }

  private record Piece(String words, int start) {}

  private static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || " ,。;、\n/+!和跟".indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          pieces.add(new Piece(text.substring(start, i), start));
        }
        start = i + 1;
      }
    }
    return pieces;
  }
}

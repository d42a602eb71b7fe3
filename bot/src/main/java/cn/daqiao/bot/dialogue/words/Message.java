package cn.daqiao.bot.dialogue.words;

import cn.daqiao.matcher.seeker.Topic;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message as far as its outward form goes: a command, a number, yes or no, a question.
 *
 * @param text what was written, without blanks at the ends, cut to a sane length
 * @param plain the same in simplified forms and lower case, without blanks and punctuation
 */
public record Message(String text, String plain) {
  private static final int MOST = 1000;
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern POLITE = Pattern.compile("(吧|啊|呀|哦|噢|哈|嘛|啦|谢谢|谢谢你|谢谢您)$");

  /** The number of an entry typed along with its words: 1找工作. */
  private static final Pattern TAPPED = Pattern.compile("^[1-9]");

  private static final String COUNTED = "([0-9]{1,2}|[一二两三四五六七八九十])";
  private static final Pattern NUMBER =
      Pattern.compile("(?:选|选择|我选|第|要第|我要第|就第)?" + COUNTED + "(?:号|个|项|条|吧)?");

  private static final Pattern MISNUMBERED =
      Pattern.compile("[-−–—﹣]\\s*\\d{1,2}\\D?|0{1,2}|\\d(?:[\\s.,，、。/和+-]+\\d){1,3}");
  private static final Pattern APPLY =
      Pattern.compile("(?:我要|我想|想|要)?报(?:名)?(?:第)?" + COUNTED + "(?:号|个|家|份)?(?:工作|岗位)?");
  private static final Pattern DECLINE =
      Pattern.compile(
          "(?:第)?"
              + COUNTED
              + "(?:号|个|家|份)?(?:工作|岗位)?(?:不合适|不适合|不想去)"
              + "|(?:不合适|不适合|不想去)(?:第)?"
              + COUNTED
              + "(?:号|个|家|份)?");
  private static final Pattern CLOSE =
      Pattern.compile(
          "(?:我要)?(?:关闭|关掉|下架)(?:第)?"
              + COUNTED
              + "(?:号|个|家|份)?(?:工作|岗位)?|(?:第)?"
              + COUNTED
              + "(?:号|个)?(?:岗位)?(?:关闭|关掉|下架|招满了|招够了|不招了)");

  private static final String ENTRY = "(?:号|个|位|家|份)?(?:人|工作|岗位)?(?:的)?(?:信息|登记|资料)?";
  private static final Pattern ERASE =
      Pattern.compile(
          "(?:我要|我想|请|帮我)?(?:删除|删掉|删了|删去|删)(?:第)?"
              + COUNTED
              + ENTRY
              + "|(?:我要|我想|请|帮我)?(?:把)?(?:第)?"
              + COUNTED
              + ENTRY
              + "(?:全部|全|都)?(?:删除|删掉|删了|删)(?:掉|了)?");

  private static final Pattern UNBIND =
      Pattern.compile("(?:我要)?(?:解绑|解除绑定|取消绑定)(?:第)?" + COUNTED + "(?:号|个)?");

  /** What a code is made of, and how many of it: anything else cannot be one, a phone least. */
  private static final String CODED = "[34679aefhjkmnrtwxy]{8}";

  private static final String BINDS = "(?:我要|请)?绑定";
  private static final String CALLED = "(?:单位|账号|码)?(?:是|为)?";

  /** 绑定 4HK7…, 我是老板 4HK7…: a code behind words that ask to be bound. */
  private static final Pattern CODE =
      Pattern.compile("(?:" + BINDS + "|我是老板娘?|我是(?:厂长|招工的|单位的?)|老板)" + CALLED + "(" + CODED + ")");

  private static final Pattern MISTYPED = Pattern.compile(BINDS + CALLED + "[a-z0-9]{4,16}");

  private static final Set<String> YES =
      Set.of(
          "是", "是的", "对", "对的", "对对", "好", "好的", "好啊", "可以", "可以的", "行", "行的", "嗯", "嗯嗯", "ok",
          "没错", "没问题", "要", "要的", "愿意", "同意", "确认", "确定", "正确", "是啊", "好吧", "中", "得");
  private static final Set<String> NO =
      Set.of(
          "不", "不是", "不对", "不行", "不要", "不用", "不可以", "不愿意", "错", "错了", "不同意", "不好", "不是的", "没有",
          "不了", "不用了", "不要了", "都不是", "不需要", "不用改", "不给", "不想给", "不给电话", "别给", "先不给");
  private static final Set<String> SHRUGS =
      Set.of(
          "不知道", "不清楚", "随便", "都行", "都可以", "无所谓", "没有", "无", "不想说", "不方便", "不方便说", "以后再说", "不晓得",
          "说不好", "不说", "没", "再说", "不给", "不告诉你", "保密", "不想给", "不能说", "没有要求", "没要求", "不限", "看情况");
  private static final Set<String> COURTESIES =
      Set.of(
          "谢谢", "谢谢你", "谢谢您", "多谢", "感谢", "好", "好的", "嗯", "知道了", "晓得了", "ok", "再见", "拜拜", "辛苦了",
          "好的谢谢", "明白了", "收到", "行", "哦", "好的知道了", "可以", "谢谢了", "麻烦了");
  private static final Pattern NO_TRADE =
      Pattern.compile(
          "(我)?(没有?什么|没有?啥|没有?|无|不会什么|也没)(手艺|技术|技能|特长|一技之长)(的)?|(我)?(什么|啥)?(都|也)?不会(做)?(的)?|(我)?(没有?|不用)(手机|电话|手机号|号码|电话号码)(的)?");

  /** 不晓得哪个村: that there is no answer, with what was asked for. */
  private static final Pattern NO_IDEA =
      Pattern.compile(
          "(?:我|也|都|真|还|这个)*(?:不晓得|不知道|不清楚|说不[清好准]|讲不清|记不[得清住]|不记得|忘了|忘记|搞不[清懂]|没想好|没想过)(?:了|我|是|会|要|叫|住|在|能|做|去|有)*"
              + "(?:(?:什么|啥|多少|哪个?|哪里|哪儿|几)?[村镇乡县]?(?:名字|手艺|岁|名|钱|工资|合适|好)?(?:的|了|呀|啊)?)");

  private static final Pattern NO_QUESTION =
      Pattern.compile(
          "(什么|啥|多少|哪里|哪儿|怎么|哪个|怎样).{0,6}(都|也)(行|可以|会|能|好|干|做|去|要|成|不)|没什么|没多少|不怎么|没怎么");
  private static final Pattern QUESTION =
      Pattern.compile(
          "[?？]|(\\p{IsHan})不\\1|[给有要管收能交包补报行](?:不|没|没有)$|[要收给有]钱(?:不|没)|吗|呢|怎么|咋|如何|多少|什么|啥|哪里|哪儿|哪些|去哪|在哪|为什么|为啥|几岁|(?<![十百好这那前近过])(?<![做干开当学种养打修]了)几(?:年|天|个月)|多久|多大年纪|能不能|可不可以"
              + "|有没有|是不是|要不要|会不会|该不该|可否|能否|是否|谁|几点|名额|招几");
  private static final Pattern POLICY =
      Pattern.compile(
          "补贴|补助|政策|社保|医保|养老|贷款|贴息|奖励|奖补|申请|领取|资格|材料|扶贫|优惠|公益性?岗位?|交通费|路费|创业|减免|失业金|失业保险"
              + "|报销|文件|规定|雨露|务工奖|稳岗|证书补");
  private static final Pattern BENEFITS =
      Pattern.compile(
          "(?:领|拿|享受?|沾)(?:到|得|些|点|了)*(?:什么|啥|哪些|哪样|几样)(?!.{0,2}(?:工资|价))"
              + "|(?:什么|啥|哪些|哪几样)(?:能|可以)(?:领|拿|享受?)"
              + "|(?:什么|啥|哪些|哪几样)(?:补贴|补助|好处|政策|优惠|待遇|福利|甜头|照顾|扶持)"
              + "|(?:补贴|补助|好处|政策|优惠|福利|甜头)(?:都)?有?(?:什么|啥|哪些)");
  private static final Pattern REST = Pattern.compile("^还有哪些$");
  private static final Pattern WORK =
      Pattern.compile("(找|想|要|求|有没有|有什么|有啥|介绍|安排|哪里有|需要).{0,12}(工作|活|工|上班|岗位|事做|事情做|打零工)");
  private static final Pattern REGISTER = Pattern.compile("(想|要|还是|再|可以).{0,4}登记(?!吗)|登记一下");
  private static final Pattern PUZZLED =
      Pattern.compile(
          "(?:你|您)?(?:在)?(?:说|讲|问)(?:的是|的)?(?:什么|啥)(?:呀|啊|呢|意思)?|(?:这|那|你|您)?是?(?:什么|啥)意思(?:呀|啊|呢)?|(?:我)?(?:听|看)不(?:太)?(?:懂|明白|清楚?)(?:呀|啊|了)?|(?:我)?没(?:听|看)(?:懂|清楚?|明白)|(?:我)?不(?:懂|明白)(?:呀|啊)?|再说一遍|怎么(?:填|答|回|回答|弄|写)(?:呀|啊|呢)?");
  private static final Pattern CORRECTION =
      Pattern.compile("^(不对|错了|不是)|[说写填输讲]错|更正|改成|改为|换成|应该是|不是.{1,12}是|记错|打错");
  private static final Pattern NO_SEX =
      Pattern.compile("(?:我|本人)?(?:又|可|真的?)?不是(?:个)?(?:男|女)(?:的|人|性|生)?(?:呀|啊|哦|的)?");
  private static final Pattern HIRES =
      Pattern.compile(
          "我(?:们)?(?:是|就是)(?:个)?(?:老板|老板娘|厂长|包工头)|^(?:我们?|我家|本店|本厂|厂里|店里|公司|我厂|我店|我们(?:厂|店|公司|工地)).{0,4}(?:要|想|需要|急|在)招|^(?:我要|我想|急)?(?:招工人?|招人|招聘)(?:信息怎么发|怎么发)?$");

  /** 服装厂招3个平车工: how many are wanted, or that workers are. */
  private static final Pattern WANTS_PEOPLE =
      Pattern.compile(
          "^(?:你好|您好)?(?:我们?|我家|本店|本厂|厂里|店里|工地|公司|[\\u4e00-\\u9fa5]{0,6}(?:厂|店|公司|工地|合作社|饭店|酒店|食堂))?(?:这里|这边)?(?:现在|还|再)?(?:要|想|急|需要|长期|大量|诚)?(?:招聘?|招收|聘请?|雇)(?:\\d|[一二两三四五六七八九十]+[来几多]?(?:个|名|位|人)|个(?!人所|体)|工人|人手|普工)");

  private static final Pattern WHO =
      Pattern.compile(
          "(?:你|您)(?:到底)?是(?:个)?(?:机器人?|真人|电脑|人工|谁|哪个|哪位|什么人|人)(?:还是.{1,4})?(?:吗|呀|啊|呢)?|(?:你|您)(?:叫什么|是干什么的|能做什么|会做什么)(?:名字)?(?:呀|啊|呢)?");
  private static final Pattern ABOUT_JOB =
      Pattern.compile(
          "这个|那个|这家|那家|第[一二三1-9](?:个|家)|哪个|工作|岗位|厂|老板|单位|上班|推荐|宿舍|晚上|白班|夜班|累|管饭|包吃|包住|联系我|打给我|给我(?:来|打)个?电话");
  private static final Set<Word> URGENT =
      EnumSet.of(Word.FORGET, Word.CONFIRM, Word.STOP, Word.HUMAN);
  private static final String TRADITIONAL = "結確認報名刪除資訊訊復轉幫訓記薦適過訂閱關閉開啟務業崗續無沒個這號單對錯還給聯發嗎選擇錢電話從";
  private static final String SIMPLIFIED = "结确认报名删除资讯讯复转帮训记荐适过订阅关闭开启务业岗续无没个这号单对错还给联发吗选择钱电话从";

  /** Reads the form of any text whatever. */
  public static Message of(String written) {
    var text = written.length() > MOST ? written.substring(0, MOST) : written;
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(NOISE.matcher(folded).replaceAll(""));
    for (int i = 0; i < plain.length(); i++) {
      int known = TRADITIONAL.indexOf(plain.charAt(i));
      if (known >= 0) {
        plain.setCharAt(i, SIMPLIFIED.charAt(known));
      }
    }
    return new Message(text.strip(), plain.toString());
  }

  /** The command, when the message is nothing else. */
  public Optional<Command> command() {
    if (plain.isEmpty()) {
      return text.contains("?") || text.contains("？")
          ? Optional.of(new Command(Word.HELP, 0))
          : Optional.empty();
    }
    return numbered(APPLY, Word.APPLY)
        .or(() -> numbered(DECLINE, Word.DECLINE))
        .or(() -> numbered(CLOSE, Word.CLOSE))
        .or(() -> numbered(UNBIND, Word.UNBIND))
        .or(() -> numbered(ERASE, Word.ERASE))
        .or(() -> word().map(word -> new Command(word, 0)));
  }

  /** The code by which somebody asks to be bound, as typed. */
  public Optional<String> code() {
    var matcher = CODE.matcher(plain);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether this can be a code, and nothing else is written. */
  public boolean coded() {
    return plain.matches(CODED);
  }

  /** Whether somebody asks to be bound by what cannot be a code. */
  public boolean miscoded() {
    return code().isEmpty() && MISTYPED.matcher(plain).matches();
  }

  private Optional<Word> word() {
    return Word.spelled(plain)
        .or(() -> Word.spelled(POLITE.matcher(plain).replaceFirst("")))
        .or(() -> Word.spelled(TAPPED.matcher(plain).replaceFirst("")));
  }

  /** The field that is to be changed, of 修改电话 and the like. */
  public Optional<Topic> changes() {
    return Changed.topic(plain);
  }

  /** What a word of the record's fields stands for. */
  public static Optional<Topic> topic(String word) {
    return Changed.field(word);
  }

  /** The number, when the message is nothing but one from 1 to 99; 0 where it is none. */
  public int number() {
    var matcher = NUMBER.matcher(plain);
    return matcher.matches() && !misnumbered() ? value(matcher.group(1)) : 0;
  }

  /** Whether figures are written that number nothing: -1, 0, 1.5, or several at once: 1、2. */
  public boolean misnumbered() {
    return MISNUMBERED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).matches();
  }

  /** Whether this is a plain yes. */
  public boolean yes() {
    return YES.contains(plain) || YES.contains(POLITE.matcher(plain).replaceFirst(""));
  }

  /** Whether this is a plain no. */
  public boolean no() {
    return NO.contains(plain) || NO.contains(POLITE.matcher(plain).replaceFirst(""));
  }

  /** Whether this says that there is no answer or that anything will do. */
  public boolean shrugs() {
    return SHRUGS.contains(plain)
        || NO_TRADE.matcher(plain).matches()
        || NO_IDEA.matcher(plain).matches();
  }

  /** Whether this is thanks, a nod or a good-bye. */
  public boolean courtesy() {
    return COURTESIES.contains(plain);
  }

  /** Whether nothing readable was written: blanks, signs, pictures. */
  public boolean blank() {
    return plain.isEmpty();
  }

  /** Whether it reads like a question. */
  public boolean asks() {
    return !NO_IDEA.matcher(plain).matches()
        && QUESTION.matcher(NO_QUESTION.matcher(text).replaceAll("")).find();
  }

  /** Whether it names what policies are about. */
  public boolean aboutPolicy() {
    return POLICY.matcher(plain).find();
  }

  /** Whether it asks what there is to get. */
  public boolean asksBenefits() {
    return BENEFITS.matcher(plain).find();
  }

  /** Whether it asks for what is left of a list. */
  public boolean asksRest() {
    return REST.matcher(plain).matches();
  }

  /** Whether work is wanted. */
  public boolean aboutWork() {
    return !aboutPolicy() && (WORK.matcher(plain).find() || REGISTER.matcher(plain).find());
  }

  /** Whether somebody has not understood what was asked or said. */
  public boolean puzzled() {
    return PUZZLED.matcher(plain).matches();
  }

  /** Whether something said before is taken back. */
  public boolean corrects() {
    return CORRECTION.matcher(text).find();
  }

  /** Whether somebody fears for a phone number, or to be cheated. */
  public boolean worries() {
    return Temper.worries(plain);
  }

  /** Whether somebody asks who has got a phone number, or sees what was registered. */
  public boolean asksWhoSees() {
    return Temper.asksWhoSees(plain);
  }

  /** Whether a sex is denied, which says nothing of the other one for sure. */
  public boolean deniesSex() {
    return NO_SEX.matcher(plain).matches();
  }

  /** Whether an employer writes, who wants people. */
  public boolean hires() {
    return HIRES.matcher(plain).find() || (WANTS_PEOPLE.matcher(plain).find() && !asks());
  }

  /** Whether somebody asks whether a human is there, or when one will be. */
  public boolean awaits() {
    return Waiting.asks(plain);
  }

  /** Whether somebody asks that in words that no employer can be meant by. */
  public boolean awaitsUs() {
    return awaits() && Waiting.ofUs(plain);
  }

  /** Whether somebody asks whom he or she is talking with. */
  public boolean asksWho() {
    return WHO.matcher(plain).matches();
  }

  /** Whether it may be about a vacancy that was shown. */
  public boolean aboutJob() {
    return ABOUT_JOB.matcher(plain).find();
  }

  /** Whether somebody swears. */
  public boolean abuses() {
    return Temper.abuses(plain);
  }

  /** Whether it is read however much its writer writes: a call for help, or one to be let alone. */
  public boolean urgent() {
    return despairs() || command().map(Command::word).filter(URGENT::contains).isPresent();
  }

  /** Whether somebody is in despair. */
  public boolean despairs() {
    return Despair.sure(plain)
        || (Despair.hard(plain) && !WORK.matcher(plain.replace("活路", "")).find());
  }

  /** Whether somebody whose life is hard looks for work: 日子过不下去了，想找个活. */
  public boolean strained() {
    return !despairs() && Despair.hard(plain);
  }

  /** Whether it is still said in despair, by somebody who was in it a moment ago. */
  public boolean low() {
    return Despair.low(plain);
  }

  /** Whether it is as little as somebody in despair says where nothing was asked. */
  public boolean nods() {
    return Despair.nods(plain);
  }

  private Optional<Command> numbered(Pattern pattern, Word word) {
    var matcher = pattern.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var first = matcher.group(1);
    var counted = first == null ? matcher.group(2) : first;
    return Optional.of(new Command(word, value(counted)));
  }

  private static int value(String counted) {
    if (Character.isDigit(counted.charAt(0))) {
      return Integer.parseInt(counted);
    }
    return counted.equals("两") ? 2 : "一二三四五六七八九十".indexOf(counted) + 1;
  }

  /**
   * A command with the number that came with it.
   *
   * @param number 0 where none came
   */
  public record Command(Word word, int number) {
    /** One way in which it is written. */
    public String written() {
      return number == 0 ? word.written() : word.written() + number;
    }
  }
}

package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.regex.Pattern;

/** What somebody who posts for an employer asks of the vacancies: who applies, what is closed. */
public final class PostQuestions {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:有没有|有)人(?:来)?(?:报了?名|应聘|投)|(?:几|多少)个?人?(?:来)?(?:报了?名|报了|应聘)|报名的?(?:有)?(?:几|多少)个?人?|报名情况");
  private static final Pattern APPLICANTS =
      Pattern.compile(
          "(?:谁|哪些人|哪几个人?|什么人|哪个).{0,4}(?:报了?名|应聘|来报)|(?:报了?名|应聘)的?(?:人|都)?(?:是|有)?(?:谁|哪些|哪几)"
              + "|(?:报了?名|应聘|他们?|她们?|人家|对方|求职者|工人).{0,8}(?:电话|号码|手机|联系方式|名单|名字|姓名).{0,6}(?:给我|发我|发给|多少|告诉|呢|吗|在哪|怎么|看|要)"
              + "|(?:给我|发我|发给我|我要|想要|看一?下|查一?下|看看).{0,6}(?:报了?名|应聘).{0,6}(?:电话|号码|名单|名字|人|联系方式)"
              + "|(?:怎么|咋)联系.{0,4}(?:报名|他们?|她们?|人)|(?:报名|应聘)(?:的)?(?:人)?(?:的)?(?:名单|电话|联系方式)");
  private static final Pattern REOPEN =
      Pattern.compile(
          "重开|重新(?:打开|开启|开放|上架|发布)|重新招(?:工|聘)?(?:一次|吧|可以吗|行吗)?$|再(?:打开|上架|开启)"
              + "|恢复(?:招工|岗位|招聘|上架|第?\\d)|(?:关|关闭)错了|取消关闭|(?:不|别)关了");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:关闭?|关掉|下架|停|发布?|审核?|通过|登|上架)(?:好|成功|掉|出去|过)?了?(?:吗|没有|没|不)$"
              + "|(?:还|都|现在)(?:在)?招(?:着|的)?(?:吗|没)|(?:有没有|是不是)(?:发布?|关闭?|关掉|通过|审)(?:好|出去|掉|成功)?了?|审(?:核)?(?:到哪|多久|好了)");
  private static final Pattern AS_SEEKER =
      Pattern.compile("我(?:自己|本人|想|要)?(?:也)?(?:报了?名|应聘)|补贴|补助|培训|政策|社保");

  private PostQuestions() {}

  /** Answers what is asked of the employer's vacancies, and comes back; whether that was it. */
  public static boolean asked(Turn turn, Message message) {
    if (Seats.of(turn).isEmpty() || !open(turn.flow()) || message.command().isPresent()) {
      return false;
    }
    var text = message.plain();
    boolean draft = !turn.flow().idle();
    if (seeks(turn)) {
      return false;
    }
    if (AS_SEEKER.matcher(text).find() || (draft && !message.asks() && !text.contains("给我"))) {
      return false;
    }
    if (COUNT.matcher(text).find() && !text.contains("电话")) {
      Posts.read(turn);
    } else if (APPLICANTS.matcher(text).find()) {
      turn.say("posts.applicants");
      Questions.again(turn);
    } else if (!draft && REOPEN.matcher(text).find()) {
      turn.say("posts.reopen");
    } else if (STATE.matcher(text).find()) {
      Posts.read(turn);
    } else if (!draft && Posts.closes(message)) {
      Posts.close(turn, message);
    } else {
      return false;
    }
    turn.state(turn.state().missing(0));
    return true;
  }

  /** Who looks for work too and sees jobs asks of those. */
  private static boolean seeks(Turn turn) {
    return turn.person().registered()
        && !turn.state().listed().isEmpty()
        && turn.flow().idle()
        && !(turn.flow() instanceof Flow.Posts);
  }

  /** Whoever is asked something as a seeker is not asked as an employer. */
  private static boolean open(Flow flow) {
    return flow.idle()
        || flow instanceof Flow.Hiring
        || flow instanceof Flow.Publishing
        || flow instanceof Flow.ClosingWhich;
  }
}

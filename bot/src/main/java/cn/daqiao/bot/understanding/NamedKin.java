package cn.daqiao.bot.understanding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A relative whom the message begins with and names: 我爸叫林水根,63,住富岭镇; 我妈陈秀英58岁会带小孩. Who tells so
 * much of somebody registers him or her.
 *
 * @param word the relative's word
 * @param start where the name stands
 * @param called whether 叫 introduces it
 */
record NamedKin(String word, int start, boolean called) {
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:你好|您好|请问|老板|领导|帮忙|[ ,。!])*(?:"
              + Kin.I
              + "(?:们|家|的)?(?:里|的)?|家里|家中)"
              + Kin.RANK
              + "(?<kin>"
              + Kin.ONE
              + "|老伴|爱人|对象|家属|孩子)(?:[ ,:]*(?:他|她)?的?(?:姓名|名字|大名|全名)?[ :]*(?<called>就?叫做?|名叫|是叫)|["
              + " ,]?(?:是|姓名|名字)?)[ :]*(?=[\\u4e00-\\u9fa5])");

  private static final String AGE = "(?:[1-7]\\d|[二三四五六七]?十[一二三四五六七八九]?)(?![\\d个月天块元年])";

  /** Sex or age right behind a name that nothing introduces. */
  private static final Pattern NEXT =
      Pattern.compile(
          "^.{2,3}?[ ,、]{0,2}(?:[男女](?=[ ,、。\\d一二三四五六七]|性|的|$)|(?:今年|现年|虚岁|周岁)?" + AGE + ")");

  /** What is told of somebody who is registered. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:^|[ ,、。\\u4e00-\\u9fa5])[男女](?=[ ,、。\\d一二三四五六七]|性|的|$)|(?<![\\d.])"
              + AGE
              + "|\\d{2}年|会(?!不会)|[做干开当]过|想[找做进去]|要找|找个?(?:活|工|事)|家?住");

  private static final Pattern AWAY =
      Pattern.compile(
          "在外|打工(?!过)|去世|走得早|不在了|过世|读书|上学|上大学|读大学|当兵(?!回|过)|瘫|生病|住院|坐牢|离婚|跑了|要人|照顾|不给|不管|不肯|介绍|说(?!话)|吗|怎么|多少|能不能|补贴|政策|养老");

  /** Whom a message names so; nothing where the writer tells of himself. */
  static @Nullable NamedKin in(String text) {
    var head = HEAD.matcher(text);
    if (!head.find()) {
      return null;
    }
    var rest = text.substring(head.end());
    boolean named =
        head.group("called") == null
            ? Surnames.plain(rest) && NEXT.matcher(rest).find()
            : Surnames.length(rest) > 0
                && rest.length() > 2
                && TOLD.matcher(rest.substring(2)).find();
    return named && !AWAY.matcher(rest).find() && !Clauses.tellsOfSelf(rest)
        ? new NamedKin(head.group("kin"), head.end(), head.group("called") != null)
        : null;
  }
}

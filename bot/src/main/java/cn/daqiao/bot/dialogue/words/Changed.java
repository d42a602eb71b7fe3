package cn.daqiao.bot.dialogue.words;

import cn.daqiao.matcher.seeker.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 修改电话, 改工资: the field that is to be changed. */
final class Changed {
  private static final Pattern CHANGE = Pattern.compile("(?:我要|我想|帮我)?(?:修改|更改|改一下|改)(.{2,5})");
  private static final Map<String, Topic> TOPICS =
      Map.ofEntries(
          Map.entry("姓名", Topic.NAME),
          Map.entry("名字", Topic.NAME),
          Map.entry("性别", Topic.GENDER),
          Map.entry("年龄", Topic.BIRTH),
          Map.entry("岁数", Topic.BIRTH),
          Map.entry("年纪", Topic.BIRTH),
          Map.entry("生日", Topic.BIRTH),
          Map.entry("住址", Topic.COUNTY),
          Map.entry("地址", Topic.COUNTY),
          Map.entry("住处", Topic.COUNTY),
          Map.entry("乡镇", Topic.COUNTY),
          Map.entry("技能", Topic.SKILLS),
          Map.entry("手艺", Topic.SKILLS),
          Map.entry("工种", Topic.SKILLS),
          Map.entry("会做什么", Topic.SKILLS),
          Map.entry("工资", Topic.WAGE),
          Map.entry("工钱", Topic.WAGE),
          Map.entry("工资要求", Topic.WAGE),
          Map.entry("路程", Topic.REACH),
          Map.entry("远近", Topic.REACH),
          Map.entry("范围", Topic.REACH),
          Map.entry("地点", Topic.REACH),
          Map.entry("电话", Topic.PHONE),
          Map.entry("手机", Topic.PHONE),
          Map.entry("号码", Topic.PHONE),
          Map.entry("手机号", Topic.PHONE),
          Map.entry("电话号码", Topic.PHONE),
          Map.entry("手机号码", Topic.PHONE));

  private Changed() {}

  static Optional<Topic> topic(String plain) {
    var matcher = CHANGE.matcher(plain);
    return matcher.matches() ? field(matcher.group(1)) : Optional.empty();
  }

  static Optional<Topic> field(String word) {
    return Optional.ofNullable(TOPICS.get(word));
  }
}

package cn.daqiao.bot.dialogue.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The commands that are understood in any state, when a message is nothing but one of them. */
public enum Word {
  WORK(
      "找工作 登记 找活 找活干 找活做 找工 找事做 找份工作 找个工作 找份活 找工作登记 我要找工作 我想找工作 想找工作 要找工作"
          + " 我找工作 我要找活 我想找活 我要找活干 我想找活干 想找活干 求职 求职登记 我要登记 我想登记 开始登记 继续登记 登记找工作 工作登记"
          + " 重新登记 打工 我要打工 我要工作 我想工作"),
  AGREE("同意 我同意 同意的 我同意的 好的同意 好同意 愿意 我愿意"),
  REFUSE("不同意 我不同意 不同意的 拒绝 我拒绝 不愿意 我不愿意"),
  CONFIRM("确认 确定 确认无误 我确认 确认了 确认删除 确认登记"),
  CHANGE("修改 修改信息 改信息 我要修改 我要改 更改 更改信息 修改我的信息 修改资料 改资料 改一下 信息改一下"),
  SKIP("跳过 略过 先跳过 跳过这个 这个跳过 跳过去 我跳过"),
  CANCEL("取消 退出 取消登记 不登记了 不登记 算了 算了吧 返回 不弄了 不填了 先不登记"),
  MINE("我的信息 我的资料 我的 查看我的信息 看我的信息 看看我的信息 个人信息 我的登记 我的登记信息 我的资讯"),
  FORGET(
      "删除我的信息 删除我的资讯 删除信息 删除我的资料 删除资料 删除个人信息 删掉我的信息 把我的信息删掉 把我的信息删除 清除我的信息 删除 我要删除 全部删除 全部删掉 删了我的信息"
          + " 我要删除信息 注销 注销账号 我要注销 删除我的登记"),
  UNTELL(
      "删除家里情况 删掉家里情况 家里情况删掉 家里情况删除 把家里情况删掉 把家里情况删了 删了家里情况 不记家里情况 别记家里情况 不要记家里情况"
          + " 家里情况不要记 家里情况别记 家里情况不记 不留家里情况 别留家里情况 家里情况别留 撤回家里情况 删除家庭情况 删掉家庭情况 不记家庭情况"
          + " 删除敏感信息 删掉敏感信息 删除困难情况 别记困难情况 删除残疾信息 删除低保信息 删除贫困信息 不要记我家的情况 别记我家的情况"),
  JOBS(
      "推荐 推荐工作 给我推荐 给我推荐工作 工作推荐 推荐岗位 岗位推荐 有什么工作 有什么活 有哪些工作 看工作 看看工作 看岗位 现在有什么工作"
          + " 有活吗 有工作吗 有没有活 有没有工作 有活干吗 有没有活干 有合适的吗"),
  MORE("更多 更多工作 看更多 还有吗 还有没有 还有别的吗 还有其他的吗 换一批 换几个 再来几个 下一批 再看看 再推荐"),
  APPLY("报名 我要报名 我想报名 想报名 我报名"),
  DECLINE("不合适 不适合 都不合适 这个不合适 没有合适的 没合适的 不想去 都不想去 不想做 不适合我"),
  FOUND(
      "找到工作了 找到工作 我找到工作了 已找到工作 已经找到工作了 已经找到工作 找到活了 找到活干了 有工作了 我有工作了 已经有工作了"
          + " 上班了 我上班了 已经上班了 有活干了"),
  STOP(
      "停止推送 退订 td 取消推送 关闭推送 不要推送 不要推送了 别推送了 别推了 不要再推送 停止发送 停止推荐 取消订阅 别再发了 不要再发了"
          + " 别发了 不要发了 别给我发了 停止"),
  RESUME("恢复推送 开始推送 继续推送 重新推送 打开推送 开启推送 恢复推荐 恢复 订阅 重新订阅"),
  HUMAN("转人工 人工 人工服务 人工客服 找人工 转人工服务 客服 我要人工 转客服 找客服 真人 我要找人"),
  ROBOT(
      "结束人工 退出人工 结束人工服务 取消人工 取消转人工 不转人工了 不用人工 不用人工了 不要人工 不要人工了 不找人工了 不找人了 机器人 找机器人 转机器人"
          + " 回到机器人 叫机器人 换机器人 用机器人"),
  POLICY("政策 问政策 政策咨询 查政策 补贴政策 扶贫政策 就业政策 惠民政策 政策问答 我要问政策 我想问政策"),
  TRAINING(
      "培训 我要培训 我想培训 参加培训 想参加培训 我想参加培训 我要参加培训 技能培训 学技术 我想学技术 免费培训 培训班"
          + " 有什么培训 有培训吗 有什么培训班 有培训班吗 看培训班 看培训 报培训班 我要报培训班"),
  FAIR("招聘会 有招聘会吗 有没有招聘会 看招聘会 附近的招聘会 最近的招聘会"),
  WITHDRAW("取消报名 我要取消报名 不报名了 不报了 退报名 撤回报名 取消我的报名 我不想报名了 不参加了 不想参加了 取消培训"),
  HIRE(
      "我要招人 招人 招工 招聘 我要招工 我想招人 我想招工 我要招聘 要招人 要招工 想招人 急招人 招工人 我要招工人 发布岗位 我要发布岗位 发岗位"
          + " 发布招工 我要发招工 发招工 发招聘 发布招聘 招人信息怎么发 招工信息怎么发 再招一个 还要招人"),
  DEPUTY("代登记 我要代登记 替村里人登记 帮村里人登记 给村里人登记 替人登记 帮人登记 代人登记 替别人登记 帮别人登记 代别人登记 代为登记"),
  WARDS("我登记的人 我代登记的人 我帮谁登记了 我替谁登记了 代登记名单 登记名单 我登记的村民 我登记了谁"),
  ERASE("删除登记的人 删登记的人 删掉登记的人 删除我登记的人 删掉我登记的人 删除村民的信息 删掉村民的信息 删除别人的信息 删掉别人的信息"),
  POSTS("我的岗位 我发的岗位 我发布的岗位 我的招工 我发的招工 看我的岗位 查看我的岗位 岗位管理 我招的岗位 我的招聘"),
  CLOSE("关闭 关闭岗位 关掉岗位 下架 下架岗位 招满了 人招满了 招够了 人招够了 已招满 不招了 我不招了 不招人了"),
  BIND("绑定 我要绑定 绑定单位 绑定账号 我有绑定码 绑定码"),
  UNBIND("解绑 解除绑定 我要解绑 取消绑定 解绑单位"),
  HELP("帮助 菜单 怎么用 怎么使用 help 功能 使用说明 主菜单 首页 说明"),
  USEFUL("有用 有用的 很有用 有用谢谢 有帮助 有帮助的 很有帮助 答得好 说得清楚"),
  USELESS("没用 没用的 没有用 没啥用 没什么用 没帮助 没有帮助 不管用 答非所问 没答到点上 答得不对 答错了 说得不清楚"),
  HELLO("你好 您好 你好啊 您好啊 在吗 有人吗 在不在 hello hi 嗨 喂 早上好 下午好 晚上好 早 老师好 老师你好");

  private static final Map<String, Word> BY_SPELLING = bySpelling();
  private final String spellings;

  Word(String spellings) {
    this.spellings = spellings;
  }

  /** One way in which the command is written. */
  public String written() {
    return spellings.split(" ", 2)[0];
  }

  /** The command that is written so; the text has neither blanks nor punctuation. */
  static Optional<Word> spelled(String plain) {
    return Optional.ofNullable(BY_SPELLING.get(plain));
  }

  private static Map<String, Word> bySpelling() {
    var found = new HashMap<String, Word>();
    for (var word : values()) {
      Arrays.stream(word.spellings.split(" "))
          .forEach(spelling -> {
            if (found.put(spelling, word) != null) {
              throw new IllegalStateException("two commands are written " + spelling);
            }
          });
    }
    return Map.copyOf(found);
  }
}

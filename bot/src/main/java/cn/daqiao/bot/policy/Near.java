package cn.daqiao.bot.policy;

/** An article beside a question, as citations name it. */
public record Near(String document, String article, String heading) {
  static Near of(Entry entry) {
    return new Near(entry.document().name(), entry.article().id(), entry.article().heading());
  }
}

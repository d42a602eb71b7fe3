package cn.daqiao.bot.cli;

/** A command cannot go on; its sentence says why and what to do. */
final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  CommandFailedException(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}

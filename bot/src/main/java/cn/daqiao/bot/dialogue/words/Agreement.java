package cn.daqiao.bot.dialogue.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 好吧 同意, 铜意, 行，同意，我叫…: a yes to the one question whether somebody may be registered. */
public final class Agreement {
  private static final String SIGNS = "[\\s,，。.、!！;；:：~…]*";

  /** How 同意 is spelled by ear or by voice input; none of these is an answer of another kind. */
  private static final String AGREED =
      "(?:同意|铜意|童意|桐意|通意|痛意|同義|同义|同一|统一|統一|同易|同异|通义|愿意|願意|答应|tongyi|ty)";

  private static final String OPENED =
      "(?:(?:好的?吧?|行|可以|要得|中|得|是的?|对的?|嗯+|哦|噢|恩|ok|没问题|那就?|我们?|俺|都|就|很|完全|先|当然)" + SIGNS + ")*";
  private static final String ENDED =
      "(?:" + SIGNS + "(?:的|了|啦|吧|啊|呀|哦|你们?|您们?|登记|记|记下|记上|帮我|给我|谢谢|好的?|可以|行|ok))*";
  private static final Pattern WHOLE =
      Pattern.compile(OPENED + AGREED + ENDED + SIGNS, Pattern.CASE_INSENSITIVE);
  private static final Pattern AHEAD =
      Pattern.compile(
          SIGNS + OPENED + AGREED + "(?:的|了|登记|啦|吧|啊|呀|哦)*[\\s,，。.、!！;；]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOD =
      Pattern.compile("(?:好的?吧?|行吧?|可以|要得|嗯+|恩|ok|没问题|那|就|你|您|帮我|给我|都|吧|啊|呀|的|登记|记下?|记吧)+");
  private static final Pattern NO =
      Pattern.compile(
          "(?:我|俺|还是|先|就|都|也|真的?)*(?:不|冇|莫|没有?)(?:同意|愿意|答应|想登?记?|要登?记?|登记|用登?记?)(?:登记|了|吧|啊|呀|的)*");

  private Agreement() {}

  /** Whether the message says yes and nothing else. */
  public static boolean given(Message message) {
    return message.yes()
        || WHOLE.matcher(message.text().strip()).matches()
        || NOD.matcher(message.plain()).matches();
  }

  /** What follows on a clear yes in the same message; empty where it begins with none. */
  public static Optional<String> followed(Message message) {
    Matcher ahead = AHEAD.matcher(message.text());
    return ahead.lookingAt() && ahead.end() < message.text().length()
        ? Optional.of(message.text().substring(ahead.end()))
        : Optional.empty();
  }

  /** Whether the message says no and nothing else. */
  public static boolean refused(Message message) {
    return message.no() || NO.matcher(message.plain()).matches();
  }
}

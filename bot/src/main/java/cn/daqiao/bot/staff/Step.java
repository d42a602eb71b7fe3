package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends to work on a case.
 *
 * @param words the text or note that came with it; absent where none is needed and none came
 * @param version that the officer looked at; absent where any will do
 */
record Step(@Nullable String words, @Nullable Integer version) {
  private static final int LONGEST = 500;
  private static final String VERSION = "version";

  /**
   * Reads a body; 422 names every field that cannot be used.
   *
   * @param field of the words; absent where none may come
   * @param needed whether they must
   */
  static Step of(ObjectNode body, @Nullable String field, boolean needed) {
    var faults = new ArrayList<FieldFault>();
    for (var entry : body.properties()) {
      if (!entry.getKey().equals(VERSION) && !entry.getKey().equals(field)) {
        faults.add(new FieldFault(entry.getKey(), "没有这个字段，请删掉或改名。"));
      }
    }
    var version = body.path(VERSION);
    if (body.hasNonNull(VERSION) && !(version.isInt() && version.asInt() > 0)) {
      faults.add(new FieldFault(VERSION, "请填您看到的版本号，是一个整数。"));
    }
    String words = null;
    if (field != null) {
      var text = body.path(field);
      words = text.isTextual() && !text.asText().isBlank() ? text.asText().strip() : null;
      if ((words == null && needed) || (body.hasNonNull(field) && !text.isTextual())) {
        faults.add(new FieldFault(field, "请填一段文字。"));
      } else if (words != null && words.length() > LONGEST) {
        faults.add(new FieldFault(field, "太长了，最多" + LONGEST + "个字，请分几次写。"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Step(words, version.isInt() ? Integer.valueOf(version.asInt()) : null);
  }
}

package cn.daqiao.bot.json;

import cn.daqiao.config.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one flat object from a file, a sheet or a request. Reads leniently what is clear
 * (figures and truth values written as text) and notes a fault by name for what is not; a field
 * with a fault reads as absent.
 */
public final class Fields {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
  private static final Pattern SEPARATORS = Pattern.compile("[、,，;；\\n]+");
  private static final Map<String, Boolean> TRUTH =
      Map.of("是", true, "否", false, "true", true, "false", false, "有", true, "无", false);

  private final ObjectNode node;
  private final Texts texts;
  private final Set<String> asked = new HashSet<>();
  private final List<FieldFault> faults = new ArrayList<>();

  /** Wraps an object; the texts say what is wrong. */
  public Fields(ObjectNode node, Texts texts) {
    this.node = node;
    this.texts = texts;
  }

  /** A text, absent when blank. */
  public @Nullable String text(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isValueNode()) {
      fault(name, "field.text");
      return null;
    }
    var text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  /** A text of at most so many characters. */
  public @Nullable String text(String name, int most) {
    var text = text(name);
    if (text != null && text.length() > most) {
      fault(name, "field.long", "most", String.valueOf(most));
      return null;
    }
    return text;
  }

  /** A text, a list of texts, or one text with 、 between its parts. */
  public List<String> texts(String name) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    var found = new ArrayList<String>();
    if (value.isArray()) {
      value.forEach(item -> addNonBlank(found, item.asText()));
    } else {
      for (var part : SEPARATORS.split(value.asText())) {
        addNonBlank(found, part);
      }
    }
    return found;
  }

  /** Notes a fault for a list that is no texts, too many, or too long ones. */
  public void shortTexts(String name, int mostTexts, int mostCharacters) {
    var value = value(name);
    if (value == null || faulty(name)) {
      return;
    }
    var found = texts(name);
    boolean texts = value.isArray() ? allValues(value) : value.isValueNode();
    if (!texts) {
      fault(name, "field.text");
    } else if (found.size() > mostTexts) {
      fault(name, "field.many", "most", String.valueOf(mostTexts));
    } else if (found.stream().anyMatch(text -> text.length() > mostCharacters)) {
      fault(name, "field.long", "most", String.valueOf(mostCharacters));
    }
  }

  private static boolean allValues(JsonNode list) {
    for (var item : list) {
      if (!item.isValueNode()) {
        return false;
      }
    }
    return true;
  }

  /** The items of a list, or the one value that stands in its place. */
  public List<JsonNode> items(String name) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    var found = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(found::add);
    } else if (value.isTextual()) {
      texts(name).forEach(text -> found.add(node.textNode(text)));
    } else {
      found.add(value);
    }
    return found;
  }

  /** A whole number within bounds. */
  public @Nullable Integer whole(String name, int least, int most) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var digits = text.replace(",", "").replace("，", "");
    if (!WHOLE.matcher(digits).matches()) {
      fault(name, "field.whole");
      return null;
    }
    int value = Integer.parseInt(digits.replaceFirst("\\.0+$", ""));
    if (value < least || value > most) {
      fault(name, "field.range", "least", String.valueOf(least), "most", String.valueOf(most));
      return null;
    }
    return value;
  }

  /** A number within bounds. */
  public @Nullable Double number(String name, double least, double most) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one fault for both cases.
    }
    fault(name, "field.range", "least", String.valueOf(least), "most", String.valueOf(most));
    return null;
  }

  /** A truth value. */
  public @Nullable Boolean truth(String name) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var truth = TRUTH.get(text.toLowerCase(Locale.ROOT));
    if (truth == null) {
      fault(name, "field.truth");
    }
    return truth;
  }

  /** One of a few words. */
  public <T> @Nullable T choice(String name, Map<String, T> choices) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var chosen = choices.get(text);
    if (chosen == null) {
      fault(name, "field.choice", "choices", String.join("、", choices.keySet()));
    }
    return chosen;
  }

  /** Notes a fault with a reason of the texts. */
  public void fault(String name, String key, String... namesAndValues) {
    var args = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    faults.add(new FieldFault(name, texts.say(key, args)));
  }

  /** Notes that a field has to be there, unless a fault already names it. */
  public void need(String name, @Nullable Object value) {
    if (value == null && !faulty(name)) {
      fault(name, "field.missing");
    }
  }

  /** Whether a fault names the field already. */
  public boolean faulty(String name) {
    return faults.stream().anyMatch(fault -> fault.field().equals(name));
  }

  /** Notes every field that nothing has asked for. */
  public void refuseUnknown() {
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!asked.contains(name)) {
            fault(name, "field.unknown");
          }
        });
  }

  /** Whether the field is there at all, even as null. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** Throws every fault at once, if there is any. */
  public void throwIfAny() throws FieldFaultsException {
    if (!faults.isEmpty()) {
      throw new FieldFaultsException(faults);
    }
  }

  private @Nullable JsonNode value(String name) {
    asked.add(name);
    var value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static void addNonBlank(List<String> found, String text) {
    if (!text.isBlank()) {
      found.add(text.strip());
    }
  }
}

package cn.daqiao.bot.vacancy;

import static cn.daqiao.bot.json.Nodes.put;
import static cn.daqiao.bot.json.Nodes.texts;

import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the interface's flat Vacancy; what is not known is absent. */
public final class VacancyWriter {
  /** The shape's version in stored JSON. */
  static final int SHAPE = 1;

  private VacancyWriter() {}

  /** The object as employers and staff see it. */
  public static ObjectNode write(Vacancy vacancy) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("v", SHAPE);
    node.put("id", vacancy.id());
    node.put("kind", vacancy.kind().word());
    put(node, "employer", vacancy.employer().name());
    node.put("title", vacancy.title());
    put(node, "description", vacancy.description());
    node.put("region", vacancy.site().region().digits());
    put(node, "address", vacancy.site().address());
    var point = vacancy.site().point();
    if (point != null) {
      node.put("lat", point.lat());
      node.put("lon", point.lon());
    }
    var pay = vacancy.pay();
    if (pay != null) {
      put(node, "wageMin", pay.min());
      put(node, "wageMax", pay.max());
      node.put("payCycle", VacancyJson.word(pay.cycle()));
    }
    put(node, "headcount", vacancy.headcount());
    demands(node, vacancy);
    terms(node, vacancy);
    if (vacancy.openUntil() != null) {
      node.put("openUntil", Deadline.print(vacancy.openUntil()));
    }
    put(node, "contact", vacancy.employer().contact());
    put(node, "phone", vacancy.employer().phone());
    node.put("status", VacancyJson.word(vacancy.status()));
    return node;
  }

  private static void demands(ObjectNode node, Vacancy vacancy) {
    var demands = vacancy.demands();
    texts(node, "skills", demands.skills());
    put(node, "education", demands.education() == null ? null : demands.education().label());
    if (!demands.licences().isEmpty()) {
      node.put("licence", String.join("、", demands.licences()));
    }
    put(node, "ageMin", demands.ageMin());
    put(node, "ageMax", demands.ageMax());
    if (demands.povertyOnly()) {
      node.put("povertyOnly", true);
    }
  }

  private static void terms(ObjectNode node, Vacancy vacancy) {
    var terms = vacancy.terms();
    put(node, "board", terms.board());
    put(node, "insurance", terms.insurance());
    put(node, "shift", terms.shift() == null ? null : VacancyJson.word(terms.shift()));
    put(node, "welcomesDisabled", terms.welcomesDisabled());
    put(node, "starts", terms.starts());
    put(node, "hours", terms.hours());
    put(node, "certificate", terms.certificate());
    put(node, "fee", terms.fee());
  }
}

package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.benefit.Benefit;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Claimant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenefitsReaderTest {
  private static final Path POLICIES = Path.of("..", "config", "data", "policies");
  private static final Path OURS = POLICIES.resolve("benefits.yaml");
  private final Faults faults = new Faults();
  private final List<PolicyDocument> documents =
      PoliciesLoader.load(
              POLICIES,
              RegionsLoader.load(Path.of("..", "config", "data", "regions"), faults),
              PoliciesLoader.PLAIN,
              faults)
          .documents();

  @Test
  void everyBenefitOfTheMandateIsThereWithItsOffices() {
    var benefits = BenefitsReader.read(OURS, documents, faults);
    assertEquals(List.of(), faults.found());
    assertTrue(benefits.all().size() >= 26, benefits.all().size() + " benefits");
    assertEquals(
        Set.of(
            "2", "3", "4", "6", "7", "9", "10", "11", "13", "16", "17", "18", "19", "20", "总体要求"),
        articles(benefits, Claimant.PERSON));
    assertTrue(articles(benefits, Claimant.EMPLOYER).containsAll(Set.of("2", "3", "7", "11")));
    assertTrue(
        benefits.all().stream()
            .map(Benefit::source)
            .allMatch(s -> s.article().equals("总体要求") || !s.offices().isEmpty()));
  }

  private static Set<String> articles(Benefits benefits, Claimant claimant) {
    return benefits.all().stream()
        .filter(benefit -> benefit.claimant() == claimant)
        .map(benefit -> benefit.source().article())
        .collect(Collectors.toSet());
  }

  @Test
  void eachFaultIsNamedByFileAndPlace(@TempDir Path dir) throws IOException {
    var ours = Files.readString(OURS);
    var broken =
        ours.replace("quote: 减免贫困家庭考生的报名费", "quote: 免除所有考生的报名费")
            .replace("amount: 2000元/月", "amount: 3000元/月")
            .replace("conditions: [{asked: postdoc}]", "conditions: [{asked: doctor}]")
            .replace("conditions: [{asked: youngTalent}]", "conditions: [rich]")
            .replaceFirst("for: employer", "for: company")
            .replaceFirst("    article: \"20\"", "    article: \"21\"")
            .replace("  outside: '", "  outside: '(")
            .replaceFirst("    holds: 想读技校\n", "");
    var file = Files.writeString(dir.resolve("benefits.yaml"), broken);
    BenefitsReader.read(file, documents, faults);
    var report = String.join("\n", faults.found());
    for (var place :
        List.of(
            "benefits.exam-fee.quote article 18 does not say",
            "benefits.talent-allowance.amount the article has no 3000",
            "benefits.postdoc-grant.conditions questions lacks doctor",
            "benefits.study-abroad.conditions no such condition",
            "benefits.hire-reward.for has to be person or employer",
            "benefits.village-visits.article the document has no article 21",
            "words.outside is no regular expression",
            "questions.wantsSchool lacks holds")) {
      assertTrue(report.contains(file + ": " + place), place + " is not in\n" + report);
    }
    assertEquals(8, faults.found().size(), report);
  }

  @Test
  void theVersionFollowsTheData(@TempDir Path dir) throws IOException {
    var file = dir.resolve("benefits.yaml");
    Files.writeString(file, Files.readString(OURS) + "\n# more\n");
    assertNotEquals(
        BenefitsReader.read(OURS, documents, faults).version(),
        BenefitsReader.read(file, documents, faults).version());
  }
}

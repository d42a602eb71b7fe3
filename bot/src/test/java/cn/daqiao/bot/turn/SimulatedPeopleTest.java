package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Made-up people register. Each answers what is asked, in wordings drawn by a printed seed; a fifth
 * of the turns is disturbed. Whoever ends with a record that says just what was told has finished.
 */
class SimulatedPeopleTest {
  private static final int RUNS = Integer.getInteger("people.runs", 1000);
  private static final long SEED = Long.getLong("people.seed", 20_261_125L);
  private static final int MOST = 25;
  private static final double DISTURBED = 0.2;
  private static final List<String> QUESTIONS =
      List.of("学技术有补贴吗", "公益性岗位怎么申请", "去外面打工路费给报吗", "养老保险政府帮交吗");

  private record Run(List<String> lines, int messages, List<String> faults) {}

  @Test
  void nearlyEverybodyFinishes() {
    System.out.println("seed " + SEED);
    var random = new Random(SEED);
    var runs = new ArrayList<Run>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(Card.drawn(Talker.CATALOG, random), Hardship.drawn(random), random));
    }
    long finished = runs.stream().filter(r -> r.faults().isEmpty()).count();
    int median = runs.stream().map(Run::messages).sorted().toList().get(RUNS / 2);
    System.out.printf(
        "%d of %d finished, median of %d messages after the agreement%n", finished, RUNS, median);
    runs.stream()
        .filter(r -> !r.faults().isEmpty())
        .sorted(Comparator.comparing((Run r) -> -r.faults().size()))
        .limit(Integer.getInteger("people.worst", 3))
        .forEach(r -> System.out.println(r.faults() + "\n" + String.join("\n", r.lines())));
    assertTrue(finished >= 0.98 * RUNS);
  }

  private static Run run(Card card, Hardship lot, Random random) {
    var talker = new Talker();
    var lines = new ArrayList<String>();
    var left = lot.said();
    int messages = 0;
    boolean atOnce = random.nextInt(10) < 2;
    if (atOnce) {
      hear(talker, lines, breath(card, left, random));
      left = "";
      messages++;
    } else {
      hear(talker, lines, "找工作");
    }
    hear(talker, lines, "同意");
    if (!atOnce && random.nextInt(10) < 5) {
      hear(talker, lines, breath(card, left, random));
      left = "";
      messages++;
    }
    while (messages < MOST) {
      if (talker.state().flow() instanceof Flow.Registering(var open, _, _)) {
        var said = turn(card, open, talker, lines, random);
        boolean tells = !left.isEmpty() && !QUESTIONS.contains(said);
        hear(talker, lines, tells ? said + "，" + left : said);
        left = tells ? "" : left;
      } else if (talker.state().flow() instanceof Flow.Entrusting(var back)) {
        hear(talker, lines, lot.answer(back instanceof Flow.Registering, random));
      } else {
        break;
      }
      messages++;
    }
    return new Run(lines, messages, faults(card, lot, talker));
  }

  private static String turn(
      Card card, Topic open, Talker talker, List<String> lines, Random random) {
    var answer = answer(card, open, random);
    if (random.nextDouble() >= DISTURBED) {
      return answer;
    }
    return switch (random.nextInt(4)) {
      case 0 -> Card.pick(QUESTIONS, random);
      case 1 ->
          answer + "，" + card.tell(Card.pick(List.of(Topic.PHONE, Topic.NAME), random), random);
      case 2 -> {
        if (open == Topic.BIRTH) {
          hear(talker, lines, card.sex().label() + "，" + (card.age() - 1) + "岁");
          yield "不对，是" + card.age() + "岁";
        }
        yield answer;
      }
      default -> misheard(answer);
    };
  }

  /** What dictation makes of it. */
  private static String misheard(String answer) {
    return answer
        .replace("焊", "汗")
        .replace("保洁", "保结")
        .replace("洗碗", "洗婉")
        .replaceAll("(?<=[两三四五六])千(?=[一二三四五六七八九])", "前");
  }

  private static String answer(Card card, Topic open, Random random) {
    return open == Topic.BIRTH
        ? card.sex().label() + "，" + card.tell(Topic.BIRTH, random)
        : card.tell(open, random);
  }

  /** Everything at once, in any order but the name, which begins. */
  private static String breath(Card card, String lot, Random random) {
    var pieces =
        new ArrayList<>(
            List.of(
                card.sex().label() + "，" + card.age() + "岁",
                "住" + card.county().name() + card.town().name(),
                "会" + card.trade(),
                card.phone()));
    pieces.add(wage(card, random));
    if (!lot.isEmpty()) {
      pieces.add(lot);
    }
    if (random.nextBoolean()) {
      pieces.remove(random.nextInt(4));
    }
    Collections.shuffle(pieces, random);
    return "我叫"
        + card.name()
        + "，"
        + String.join(Card.pick(List.of("，", " ", "。"), random), pieces);
  }

  private static String wage(Card card, Random random) {
    String told;
    do {
      told = card.tell(Topic.WAGE, random);
    } while (told.matches("\\d+"));
    return told;
  }

  private static void hear(Talker talker, List<String> lines, String said) {
    lines.add("用户: " + said);
    lines.add(talker.hear(said).strip());
  }

  private static List<String> faults(Card card, Hardship lot, Talker talker) {
    var faults = new ArrayList<String>();
    if (!talker.person().registered()) {
      faults.add("not registered");
    }
    var profile = talker.person().profile();
    var seeker = profile.seeker();
    var home = seeker.home();
    differs(faults, "name", card.name(), profile.name());
    differs(faults, "sex", card.sex(), seeker.about().gender());
    var age = seeker.about().age();
    var born = seeker.about().birthYear();
    differs(faults, "age", card.age(), age != null ? age : born == null ? null : Card.YEAR - born);
    differs(faults, "town", card.town().code(), home.township());
    differs(faults, "village", null, home.village());
    differs(faults, "trade", trades(card), known(seeker.skills()));
    var cycle = Objects.requireNonNullElse(seeker.wish().payCycle(), Cycle.MONTH);
    differs(faults, "pay", card.yuan(), seeker.wish().wageMin());
    differs(faults, "pay by", card.cycle(), cycle);
    differs(faults, "wanted", List.of(), seeker.wish().regions());
    if (seeker.wish().scope() != null) {
      differs(faults, "reach", card.reach(), seeker.wish().scope());
    }
    if (profile.phone() != null) {
      differs(faults, "phone", card.phone(), profile.phone());
    }
    differs(faults, "hard lot", lot.kept(), SensitiveFacts.of(profile));
    differs(faults, "licences", true, seeker.about().licences().isEmpty());
    return faults;
  }

  private static Set<String> trades(Card card) {
    var codes = new HashSet<String>();
    Talker.CATALOG.skills().read("会" + card.trade()).forEach(m -> codes.add(m.occupation().code()));
    return codes;
  }

  private static Set<String> known(List<Skill> skills) {
    var codes = new HashSet<String>();
    skills.forEach(skill -> codes.add(Objects.requireNonNullElse(skill.code(), skill.said())));
    return codes;
  }

  private static void differs(List<String> faults, String field, Object wanted, Object got) {
    if (!Objects.equals(wanted, got)) {
      faults.add(field + " " + wanted + " is " + got);
    }
  }
}

package cn.daqiao.bot.bench;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.skill.Occupation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Writes people and vacancies of a made-up job fair in Fujian, for {@code daqiao match}: {@code
 * seekers.jsonl} and {@code vacancies.jsonl}. Arguments: how many of each, and the folder.
 */
final class Fair {
  private static final long SEED = 5;
  private static final List<String> SCOPES =
      List.of("township", "county", "county", "county", "city", "province", "outside");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Occupation> trades;
  private final List<Region> townships;

  private Fair(Catalog catalog) {
    trades =
        catalog.skills().all().stream()
            .filter(trade -> !catalog.skills().isGroup(trade.code()) && trade.spoken().size() > 1)
            .toList();
    townships =
        catalog.regions().all().stream()
            .filter(region ->
                region.code().level() == Level.TOWNSHIP && region.code().digits().startsWith("35"))
            .toList();
  }

  /** Writes both files. */
  public static void main(String[] arguments) throws IOException {
    var fair = new Fair(Catalog.load(Path.of("config", "data")));
    var folder = Files.createDirectories(Path.of(arguments[2]));
    fair.write(folder.resolve("seekers.jsonl"), Integer.parseInt(arguments[0]), fair::seeker);
    fair.write(folder.resolve("vacancies.jsonl"), Integer.parseInt(arguments[1]), fair::vacancy);
    System.out.printf(
        "seed %d, %d trades, %d townships%n", SEED, fair.trades.size(), fair.townships.size());
  }

  private void write(Path file, int count, IntFunction<ObjectNode> one) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(one.apply(i).toString());
        out.newLine();
      }
    }
  }

  private ObjectNode seeker(int number) {
    var home = townships.get(random.nextInt(townships.size())).code();
    var node = JsonNodeFactory.instance.objectNode().put("id", "s" + number);
    node.put("age", random.nextInt(18, 66));
    node.put("region", home.cutTo(Level.COUNTY).digits()).put("township", home.digits());
    node.put("scope", SCOPES.get(random.nextInt(SCOPES.size())));
    var skills = node.putArray("skills");
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      skills.add(said(trade()));
    }
    if (random.nextInt(10) < 7) {
      node.put("wageMin", random.nextInt(20, 60) * 100);
    }
    if (random.nextInt(5) == 0) {
      node.put("needsBoard", true);
    }
    return node;
  }

  private ObjectNode vacancy(int number) {
    var trade = trade();
    int least = random.nextInt(25, 60) * 100;
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", "v" + number)
        .put("title", "招" + said(trade))
        .put("description", "做" + trade.name() + "的活，按月发工资，有意者来电。")
        .put("employer", "厂" + random.nextInt(5000))
        .put("region", townships.get(random.nextInt(townships.size())).code().digits())
        .put("wageMin", least)
        .put("wageMax", least + random.nextInt(20) * 100)
        .put("headcount", random.nextInt(1, 20))
        .put("board", random.nextBoolean());
  }

  private String said(Occupation trade) {
    return trade.spoken().get(random.nextInt(trade.spoken().size()));
  }

  /** Some trades are far commoner than others. */
  private Occupation trade() {
    double skewed = Math.pow(random.nextDouble(), 1.7);
    return trades.get((int) (skewed * trades.size()));
  }
}

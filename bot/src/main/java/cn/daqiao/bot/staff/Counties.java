package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.posting.MinimumWages;
import cn.daqiao.matcher.posting.WageTable;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counties of a member's region with their tier of minimum wages: the shipped table's, or what
 * staff set, with who and when.
 */
public final class Counties {
  private static final String TIER = "wageTier";
  private final CountyTiers tiers;
  private final MinimumWages wages;
  private final RegionTree regions;
  private final InstantSource clock;

  /** Shows and sets these tiers. */
  public Counties(CountyTiers tiers, MinimumWages wages, RegionTree regions, InstantSource clock) {
    this.tiers = tiers;
    this.wages = wages;
    this.regions = regions;
    this.clock = clock;
  }

  Future<JsonNode> list(Member member, RoutingContext context) {
    var covered = counties(member);
    return tiers
        .all()
        .map(set ->
            Paging.page(
                context,
                covered,
                county -> show(county, Optional.ofNullable(set.get(county.code())))));
  }

  private List<Region> counties(Member member) {
    var found = new ArrayList<Region>();
    var from = member.region().cutTo(Level.COUNTY);
    regions.byCode(from).ifPresent(top -> add(top, found));
    return found;
  }

  private void add(Region region, List<Region> found) {
    if (region.code().level() == Level.COUNTY) {
      found.add(region);
    } else {
      regions.childrenOf(region.code()).forEach(child -> add(child, found));
    }
  }

  Future<JsonNode> set(Member member, RoutingContext context) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    var county = county(member, context.pathParam("code"));
    var table = table(county.code());
    if (table == null) {
      throw Problem.of(409, "这个地方没有最低工资标准表，请让管理员补进 config/data/rules/minimum-wages.yaml。");
    }
    var tier = tier(Http.body(context), table.tiers().size());
    var set = tier == null ? null : new CountyTiers.Set(tier, member.name(), clock.instant());
    return tiers.set(county.code(), set).map(done -> show(county, Optional.ofNullable(set)));
  }

  private Region county(Member member, String code) {
    return Optional.of(code)
        .filter(digits -> digits.matches("[1-9]\\d{5}"))
        .map(RegionCode::new)
        .filter(county -> county.level() == Level.COUNTY && member.covers(county))
        .flatMap(regions::byCode)
        .orElseThrow(() -> Problem.of(404, "没有这个县（请填6位代码），或者不在您管的地区。"));
  }

  /** The tier asked for; null takes it back to the table's. */
  private static @Nullable Integer tier(ObjectNode body, int most) {
    var faults = new ArrayList<FieldFault>();
    for (var field : body.properties()) {
      if (!field.getKey().equals(TIER)) {
        faults.add(new FieldFault(field.getKey(), "没有这个字段，请删掉或改名。"));
      }
    }
    var tier = body.path(TIER);
    if (!tier.isNull() && !(tier.isInt() && tier.asInt() >= 1 && tier.asInt() <= most)) {
      faults.add(new FieldFault(TIER, "请填1到" + most + "的整数（1是最高一档），或者填 null 用表里的档次。"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return tier.isNull() ? null : Integer.valueOf(tier.asInt());
  }

  private @Nullable WageTable table(RegionCode county) {
    return wages.on(LocalDate.ofInstant(clock.instant(), Deadline.ZONE), county).orElse(null);
  }

  private JsonNode show(Region county, Optional<CountyTiers.Set> set) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("code", county.code().digits());
    node.put("name", county.name());
    var table = table(county.code());
    if (table == null) {
      return node;
    }
    var listed = table.counties().get(county.code());
    var tier = set.map(one -> Integer.valueOf(one.tier())).orElse(listed);
    if (tier != null && tier <= table.tiers().size()) {
      var figures = table.tiers().get(tier - 1);
      node.put(TIER, tier).put("month", figures.month()).put("hour", figures.hour());
    }
    node.put("validFrom", table.from().toString());
    node.put("unconfirmed", table.unconfirmed());
    set.ifPresent(one -> node.put("by", one.by()).put("at", one.at().toString()));
    return node;
  }
}

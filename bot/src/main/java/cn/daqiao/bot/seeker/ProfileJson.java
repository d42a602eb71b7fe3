package cn.daqiao.bot.seeker;

import static cn.daqiao.bot.json.Nodes.put;
import static cn.daqiao.bot.json.Nodes.texts;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.skill.Skill;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the interface's flat Seeker; what is not known is absent. */
public final class ProfileJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final RegionTree regions;

  /** Names townships. */
  public ProfileJson(RegionTree regions) {
    this.regions = regions;
  }

  /** The object without {@code id}, as {@code understand} prints it. */
  public ObjectNode write(Profile profile) {
    var node = NODES.objectNode();
    var seeker = profile.seeker();
    var about = seeker.about();
    put(node, "name", profile.name());
    put(node, "gender", about.gender() == null ? null : about.gender().label());
    put(node, "birthYear", about.birthYear());
    put(node, "age", about.age());
    home(node, profile);
    skills(node, "skills", seeker.skills());
    skills(node, "notSkills", seeker.lacks());
    var wish = seeker.wish();
    put(node, "wageMin", wish.wageMin());
    put(node, "payCycle", wish.payCycle() == null ? null : SeekerJson.word(wish.payCycle()));
    put(node, "scope", wish.scope() == null ? null : SeekerJson.word(wish.scope()));
    texts(node, "wantRegion", wish.regions().stream().map(RegionCode::digits).toList());
    put(node, "education", about.education() == null ? null : about.education().label());
    put(node, "graduated", about.graduated());
    texts(node, "licence", about.licences());
    put(node, "disability", about.disability());
    put(node, "needsBoard", wish.needsBoard());
    put(node, "shift", wish.shift() == null ? null : SeekerJson.word(wish.shift()));
    texts(node, "statuses", about.standings().stream().sorted().map(Standing::label).toList());
    put(node, "poor", about.poor());
    put(node, "wantsTraining", wish.wantsTraining());
    put(node, "phone", profile.phone());
    put(node, "note", profile.note());
    return node;
  }

  private void home(ObjectNode node, Profile profile) {
    var home = profile.seeker().home();
    var region = home.region();
    if (region != null) {
      put(
          node,
          "region",
          region.level() == Level.TOWNSHIP ? region.cutTo(Level.COUNTY).digits() : region.digits());
    }
    var township = home.township();
    var name =
        township == null
            ? home.townshipSaid()
            : regions.byCode(township).map(r -> r.name()).orElse(home.townshipSaid());
    put(node, "township", name);
    put(node, "village", home.village());
    var point = home.point();
    if (point != null) {
      node.put("lat", point.lat());
      node.put("lon", point.lon());
    }
  }

  private static void skills(ObjectNode node, String field, List<Skill> skills) {
    if (!skills.isEmpty()) {
      var array = node.putArray(field);
      for (var skill : skills) {
        var item = array.addObject();
        put(item, "code", skill.code());
        put(item, "name", skill.name());
        put(item, "said", skill.said());
      }
    }
  }
}

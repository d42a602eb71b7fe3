package cn.daqiao.bot.policy;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Query;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /api/v1/policy/answer}. */
public final class PolicyApi {
  private final Inquiries inquiries;
  private final RegionTree regions;

  /** Answers and notes what stays open. */
  public PolicyApi(Inquiries inquiries, RegionTree regions) {
    this.inquiries = inquiries;
    this.regions = regions;
  }

  /** Adds the route. */
  public void mount(Router router) {
    router.get("/api/v1/policy/answer").handler(Http.json(this::answer));
  }

  private Future<JsonNode> answer(RoutingContext context) {
    var query = Query.of(context);
    var q = query.need("q");
    var asked = query.text("region");
    var region =
        asked == null
            ? Answers.FUJIAN
            : regions
                .resolve(asked, null)
                .map(Region::code)
                .orElseThrow(() -> Query.bad("region", "没有这个地区，请填6位代码或完整地名。"));
    var asker = context.request().remoteAddress().hostAddress();
    return inquiries
        .ask(new Inquiries.Inquiry(q, List.of(), null, region, asker))
        .map(AnswerJson::write);
  }
}

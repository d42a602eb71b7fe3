package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.employer.Contacts;
import cn.daqiao.bot.employer.Postings;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.seeker.DeputyRegister;
import cn.daqiao.bot.seeker.People;
import cn.daqiao.bot.seeker.Register;
import cn.daqiao.bot.staff.Members;
import cn.daqiao.bot.turn.CaseStore;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Destroying;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PlainPorts;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.Words;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real dialogue over a real store, with the employers' calls beside it. */
public abstract class RoleStage {
  protected static final Catalog CATALOG = Shipped.CATALOG;
  protected static final RegionCode HOME = new RegionCode("350722");

  private static final AtomicInteger NODES = new AtomicInteger();

  @TempDir protected Path dir;
  protected EmbeddedRedis server;
  protected World world;
  protected Accounts accounts;
  protected Links links;
  protected Postings postings;
  protected VacancyStore vacancies;
  protected Interests interests;
  protected Turns turns;
  protected Unseating unseating;
  protected Calls calls;
  protected Members members;
  protected Cases cases;
  protected Merging merging;
  protected Register register;
  protected People people;
  private int said;

  @BeforeEach
  protected void open() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("store"));
    start();
  }

  @AfterEach
  protected void close() throws IOException {
    stop();
    server.close();
  }

  /** The same store behind a fresh node. */
  protected void restart() {
    stop();
    start();
  }

  private void stop() {
    calls.close();
    world.close();
  }

  private void start() {
    world = new World(server.uri(), NODES.incrementAndGet(), PersonCodec.of(new StateJson()));
    var texts = CATALOG.texts();
    var reader = new VacancyJson(CATALOG.regions(), texts);
    vacancies = new VacancyStore(world.redis, world.door, world.wakes, reader);
    accounts = new Accounts(world.redis, world.door, world.seal, world.ids);
    links = new Links(world.redis, world.door, world.seal, world.clock);
    members = new Members(world.vertx, world.redis, world.door);
    interests = new Interests(world.redis, world.door);
    var gate =
        new LawGate(CATALOG.gates(), new CountyTiers(world.redis, world.door), texts, world.clock);
    postings =
        new Postings(world.redis, world.door, world.ids, vacancies, reader, gate, world.clock);
    cases =
        new Cases(
            world.base,
            new CaseStore(world.redis, world.door, world.people),
            new Words(CATALOG.texts())::say);
    var errands =
        new Errands(
            links,
            new EmployerErrands(
                links, accounts, postings, interests, new OpeningBody(texts), world.clock),
            officers(),
            new CaseErrands(cases, members));
    turns = new Turns(world.base, PlainPorts.of(PlainPorts.NOT_ASKED, errands::perform));
    unseating = new Unseating(links, world.people, world.records);
    var router = Router.router(world.vertx);
    Http.answerFailures(router);
    router.route().handler(BodyHandler.create(false));
    new Contacts(accounts, links, unseating::cut).mount(router);
    mount(router);
    calls = new Calls(world.vertx, router);
  }

  private OfficerErrands officers() {
    merging = new Merging(world.redis, world.door);
    people =
        new People(
            world.records::add,
            world.people::follow,
            world.records::update,
            partition -> Future.succeededFuture(List.of()));
    register = new Register(world.redis, world.door, world.seal, people);
    var deputies =
        new DeputyRegister(register, people, () -> world.ids.mint(Keys.Family.PERSON), () -> 2026);
    return new OfficerErrands(
        links,
        new WardList(world.redis, world.door),
        members,
        world.people,
        new OfficerErrands.Kept(deputies, merging, new Destroying(world.base)),
        world.clock);
  }

  /** Further calls. */
  protected void mount(Router router) {}

  protected String say(String who, String text) {
    return say(who, "m" + ++said, text);
  }

  /** A message under its own key, as it comes once more when WeChat delivers it twice. */
  protected String say(String who, String key, String text) {
    return switch (await(turns.take(inbound(who, key, text)))) {
      case Reply.Said(var parts) -> String.join("\n", parts);
      case Reply other -> other.toString();
    };
  }

  protected Inbound inbound(String who, String key, String text) {
    return world.said(Channel.SIMULATOR, who, key, text);
  }

  protected String id(String who) {
    return await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
  }

  protected Stored person(String who) {
    return await(world.people.find(id(who))).orElseThrow();
  }

  protected Accounts.Added employer(boolean verified) {
    return await(accounts.add("绿源服装厂", HOME, verified, world.clock.instant()));
  }

  protected String code(Accounts.Added employer) {
    return await(links.issue(new Owner.Employer(employer.account().id()))).text();
  }

  /** Somebody who posts for the employer. */
  protected void bind(String who, Accounts.Added employer) {
    say(who, "绑定 " + code(employer));
    var bound = say(who, "1");
    assertEquals(true, bound.startsWith("绑定好了"), bound);
  }

  protected List<Vacancy> posted(Accounts.Added employer) {
    return await(postings.of(employer.account()));
  }
}

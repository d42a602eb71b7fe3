package cn.daqiao.bot;

import cn.daqiao.bot.cli.ControlRoute;
import cn.daqiao.bot.cli.Operation;
import cn.daqiao.bot.cli.Outcome;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.employer.Applicants;
import cn.daqiao.bot.employer.Change;
import cn.daqiao.bot.employer.Contacts;
import cn.daqiao.bot.employer.EmployerApi;
import cn.daqiao.bot.employer.ImportSheet;
import cn.daqiao.bot.http.Health;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Pages;
import cn.daqiao.bot.policy.PolicyApi;
import cn.daqiao.bot.role.Unseating;
import cn.daqiao.bot.runtime.PortHolder;
import cn.daqiao.bot.runtime.Settings.Listen;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.bot.simulator.SimulatorApi;
import cn.daqiao.bot.staff.Counties;
import cn.daqiao.bot.staff.Employers;
import cn.daqiao.bot.staff.Inbox;
import cn.daqiao.bot.staff.MatchLogView;
import cn.daqiao.bot.staff.QuestionsApi;
import cn.daqiao.bot.staff.Release;
import cn.daqiao.bot.staff.Runs;
import cn.daqiao.bot.staff.SeekerBenefits;
import cn.daqiao.bot.staff.Sessions;
import cn.daqiao.bot.staff.StaffApi;
import cn.daqiao.bot.staff.Training;
import cn.daqiao.bot.staff.Why;
import cn.daqiao.bot.training.Enrolments;
import cn.daqiao.bot.training.Willing;
import cn.daqiao.bot.wechat.Callback;
import cn.daqiao.bot.wechat.TurnTalk;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchPage;
import cn.daqiao.index.matches.MatchQuery;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** The two ports and their routers. */
final class Servers {
  private static final long LARGEST_FILE = 8 * 1024 * 1024;
  private static final long LARGEST_BODY = 1024 * 1024;
  private static final String OPENAPI = "/api/v1/openapi.yaml";

  private final Core core;
  private final Supplier<String> metrics;
  private HttpServer http;
  private HttpServer staff;

  Servers(Core core, Supplier<String> metrics) {
    this.core = core;
    this.metrics = metrics;
    var options = new HttpServerOptions().setHandle100ContinueAutomatically(true);
    http = core.vertx.createHttpServer(options);
    staff = core.vertx.createHttpServer(options);
  }

  /** Listens on both; a taken port is named. */
  Future<Void> listen(String token, Function<Operation, Future<Outcome>> operator) {
    return listen(http, core.settings.http(), publicRouter())
        .compose(server -> {
          http = server;
          return listen(staff, core.settings.staff(), staffRouter(token, operator));
        })
        .map(server -> {
          staff = server;
          return null;
        });
  }

  private Future<HttpServer> listen(HttpServer server, Listen at, Router router) {
    return server
        .requestHandler(router)
        .listen(at.port(), at.host())
        .recover(failure ->
            Future.failedFuture(
                failure instanceof BindException ? new IOException(taken(at), failure) : failure));
  }

  private static String taken(Listen at) {
    return "port "
        + at.port()
        + " on "
        + at.host()
        + " is taken by "
        + PortHolder.find(at.port()).orElse("a process that this user cannot see")
        + "; stop it or set another port";
  }

  int httpPort() {
    return http.actualPort();
  }

  int staffPort() {
    return staff.actualPort();
  }

  /** Takes no more requests and lets those that run end. */
  Future<Void> close() {
    return Future.join(http.shutdown(5, TimeUnit.SECONDS), staff.shutdown(5, TimeUnit.SECONDS))
        .mapEmpty();
  }

  /** The public port's routes. */
  Router publicRouter() {
    var router = Router.router(core.vertx);
    Http.answerFailures(router);
    if (core.settings.wechat().token() != null) {
      new Callback(
              core.settings.wechat(), core.settings.clock(), new TurnTalk(core.vertx, core.turns))
          .mount(router);
    }
    var employers = employers();
    employers.mountImport(
        router,
        BodyHandler.create(core.settings.dataDir().resolve("run/uploads").toString())
            .setBodyLimit(LARGEST_FILE)
            .setDeleteUploadedFilesOnEnd(true));
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    employers.mount(router);
    new Contacts(core.accounts, core.links, unseating()::cut).mount(router);
    new PolicyApi(core.inquiries, core.catalog.regions()).mount(router);
    Pages.serveDescription(router, OPENAPI, core.settings.publicUrl());
    Pages.serve(router, "/icon.svg", "icon.svg");
    Pages.serve(router, "/employer/", "employer.html");
    Pages.serve(router, "/employer/page.css", "page.css");
    router.get("/employer").handler(context -> context.redirect("/employer/"));
    if (core.settings.wechat().appId() == null) {
      new SimulatorApi(core.simulator, core.settings.clock()).mount(router);
    }
    return router;
  }

  private EmployerApi employers() {
    var clock = core.settings.clock();
    return new EmployerApi(
        core.accounts,
        core.postings,
        new Change(core.postings, core.vacancyJson, core.gate, clock),
        new ImportSheet(core.vertx, new Sheet(core.catalog.texts()), core.postings),
        new Applicants(core.interests, this::named));
  }

  private Unseating unseating() {
    return new Unseating(core.links, core.people, core.records);
  }

  private MatchLogView.Log log() {
    return new MatchLogView.Log() {
      @Override
      public Future<MatchPage> search(MatchQuery query) {
        return core.lucene.run(() -> core.indexes.matches().search(query));
      }

      @Override
      public Future<List<Facet.Count>> count(MatchQuery query, Facet facet, int limit) {
        return core.lucene.run(() -> core.indexes.matches().count(query, facet, limit));
      }
    };
  }

  /** The staff port's routes. */
  Router staffRouter(String token, Function<Operation, Future<Outcome>> operator) {
    var router = Router.router(core.vertx);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    var store = core.store;
    var clock = core.settings.clock();
    var sessions = new Sessions(store.redis(), store.door(), store.seal(), core.members, clock);
    var matches = new MatchLogView(log(), core.catalog.regions(), core.catalog.texts());
    var why =
        new Why(
            id ->
                core.people
                    .find(id)
                    .map(found -> found.map(one -> one.person().profile().seeker())),
            core.vacancies,
            core.matcher,
            clock);
    new StaffApi(
            sessions,
            matches,
            why,
            new Release(core.vacancies, core.alike, clock),
            new Runs(core.vacancies, core.tallies),
            new Counties(core.tiers, core.catalog.gates().wages(), core.catalog.regions(), clock),
            training(),
            new Employers(core.accounts, core.vacancies, clock))
        .mount(router);
    new Inbox(
            new Inbox.Base(sessions, core.members, core.catalog.regions(), clock),
            core.cases,
            core.catalog.limits().talks())
        .mount(router);
    new QuestionsApi(
            sessions, core.questions, core.lessons, () -> core.answers.get().sources(), clock)
        .mount(router);
    new SeekerBenefits(
            sessions, core.people, core.records, () -> core.answers.get().benefits(), clock)
        .mount(router);
    new cn.daqiao.bot.staff.Contacts(
            sessions, core.accounts, core.members, core.links, unseating()::cut)
        .mount(router);
    new ControlRoute(token, operator).mount(router);
    new Health(
            store.redis()::alive,
            List.of(
                core.indexes.vacancies().home()::writable,
                core.indexes.seekers().home()::writable,
                core.indexes.matches().home()::writable),
            metrics)
        .mount(router);
    Pages.serve(router, "/icon.svg", "icon.svg");
    Pages.serve(router, "/", "console.html");
    Pages.serve(router, "/page.css", "page.css");
    Pages.serveDescription(router, OPENAPI, core.settings.publicUrl());
    Http.answerFailures(router);
    return router;
  }

  private Training training() {
    return new Training(
        new Willing(core.lucene, core.indexes.seekers(), core.people),
        core.vacancies,
        new Enrolments(core.interests, core.people, core.records),
        core.catalog.regions(),
        core.settings.clock());
  }

  /** Name and phone of somebody who agreed to this employer by name; empty after a deletion. */
  private Future<Optional<Applicants.Named>> named(Applicants.Shared shared) {
    return core.people
        .find(shared.person())
        .map(found ->
            found
                .map(one -> one.person())
                .map(person ->
                    agreed(person, shared.employer())
                        ? new Applicants.Named(person.profile().name(), person.profile().phone())
                        : new Applicants.Named(null, null)));
  }

  private static boolean agreed(Person person, String employer) {
    return person.applied().stream()
        .anyMatch(one -> one.shared() != null && employer.equals(one.job().employer()));
  }
}

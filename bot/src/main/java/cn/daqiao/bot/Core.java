package cn.daqiao.bot;

import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.employer.Postings;
import cn.daqiao.bot.learning.Bounds;
import cn.daqiao.bot.learning.LessonStore;
import cn.daqiao.bot.learning.Mask;
import cn.daqiao.bot.learning.QuestionLog;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.matching.AlikeVacancies;
import cn.daqiao.bot.matching.FindVacancies;
import cn.daqiao.bot.matching.Indexes;
import cn.daqiao.bot.matching.MatchLog;
import cn.daqiao.bot.matching.Tallies;
import cn.daqiao.bot.policy.AnswerPeople;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.Desk;
import cn.daqiao.bot.policy.Inquiries;
import cn.daqiao.bot.push.Simulator;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.role.CaseErrands;
import cn.daqiao.bot.role.EmployerErrands;
import cn.daqiao.bot.role.Errands;
import cn.daqiao.bot.role.OfficerErrands;
import cn.daqiao.bot.role.OpeningBody;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.bot.seeker.DeputyRegister;
import cn.daqiao.bot.seeker.Register;
import cn.daqiao.bot.staff.Members;
import cn.daqiao.bot.turn.CaseStore;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Destroying;
import cn.daqiao.bot.turn.Identity;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.Words;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Matcher;
import io.vertx.core.Vertx;

/** Everything that thinks and keeps, built by hand; no ports and no timers. */
final class Core {
  final Vertx vertx;
  final Settings settings;
  final Catalog catalog;
  final StoreAccess store;
  final LucenePool lucene;
  final Matcher matcher;
  final Understanding understanding;
  final Indexes indexes;
  final VacancyJson vacancyJson;
  final VacancyStore vacancies;
  final Alike alike;
  final Interests interests;
  final Tallies tallies;
  final Accounts accounts;
  final Links links;
  final CountyTiers tiers;
  final LawGate gate;
  final Postings postings;
  final Members members;
  final PersonStore people;
  final Records records;
  final Explaining explaining;
  final Turns turns;
  final CaseStore caseStore;
  final Cases cases;
  final Simulator simulator;
  final Desk answers;
  final LessonStore lessons;
  final QuestionLog questions;
  final Inquiries inquiries;

  Core(Vertx vertx, Settings settings, Catalog catalog, StoreAccess store, Answers first) {
    this.vertx = vertx;
    this.settings = settings;
    this.catalog = catalog;
    this.store = store;
    this.answers = new Desk(first);
    var clock = settings.clock();
    lucene = new LucenePool(vertx);
    matcher = new Matcher(catalog.regions(), catalog.skills(), catalog.rules());
    understanding = new Understanding(catalog.regions(), catalog.skills(), catalog.textTables());
    indexes =
        Indexes.open(
            settings.dataDir().resolve("index"),
            new Recall(catalog.regions(), catalog.skills(), catalog.rules()));
    vacancyJson = new VacancyJson(catalog.regions(), catalog.texts());
    vacancies = new VacancyStore(store.redis(), store.door(), store.wakes(), vacancyJson);
    alike = new AlikeVacancies(lucene, indexes.vacancies(), vacancies, clock);
    interests = new Interests(store.redis(), store.door());
    tallies = new Tallies(store.redis(), store.door());
    accounts = new Accounts(store.redis(), store.door(), store.seal(), store.ids());
    links = new Links(store.redis(), store.door(), store.seal(), clock);
    tiers = new CountyTiers(store.redis(), store.door());
    gate = new LawGate(catalog.gates(), tiers, catalog.texts(), clock);
    postings =
        new Postings(store.redis(), store.door(), store.ids(), vacancies, vacancyJson, gate, clock);
    members = new Members(vertx, store.redis(), store.door());
    people =
        new PersonStore(store.redis(), store.door(), store.seal(), PersonCodec.of(new StateJson()));
    records = new Records(vertx, people);
    lessons = new LessonStore(store.redis(), store.door(), store.seal(), store.wakes());
    questions =
        new QuestionLog(
            store.redis(),
            store.door(),
            store.seal(),
            clock,
            new Mask(understanding),
            Bounds.of(catalog.limits()));
    inquiries = new Inquiries(lucene, answers, questions);
    explaining = new Explaining(new Dialogue(understanding, catalog.regions())::step);
    var identity = new Identity(store.redis(), store.door(), store.seal(), store.ids());
    var base = new Turns.Base(vertx, identity, people, store.wakes(), store.ids(), clock);
    caseStore = new CaseStore(store.redis(), store.door(), people);
    cases = new Cases(base, caseStore, new Words(catalog.texts())::say);
    turns = new Turns(base, ports(base), catalog.limits().talks());
    simulator =
        new Simulator(
            new Simulator.Base(store.redis(), store.door(), store.seal(), store.ids(), clock),
            identity,
            turns);
  }

  private Ports ports(Turns.Base base) {
    var words = new Words(catalog.texts());
    var finder = new FindVacancies(lucene, indexes.vacancies(), vacancies, matcher);
    var log = new MatchLog(matcher);
    var policy = new AnswerPeople(inquiries, answers, Answers.FUJIAN);
    var errands =
        new Errands(
            links,
            new EmployerErrands(
                links,
                accounts,
                postings,
                interests,
                new OpeningBody(catalog.texts()),
                settings.clock()),
            officers(base),
            new CaseErrands(cases, members));
    return new Ports(explaining, words::say, finder, policy, log::rows, errands::perform);
  }

  private OfficerErrands officers(Turns.Base base) {
    var register = new Register(store.redis(), store.door(), store.seal(), Operations.people(this));
    var deputies =
        new DeputyRegister(
            register,
            Operations.people(this),
            () -> store.ids().mint(Keys.Family.PERSON),
            () -> settings.clock().instant().atZone(Deadline.ZONE).getYear());
    return new OfficerErrands(
        links,
        new WardList(store.redis(), store.door()),
        members,
        people,
        new OfficerErrands.Kept(
            deputies, new Merging(store.redis(), store.door()), new Destroying(base)),
        settings.clock());
  }
}

package cn.daqiao.bot;

import cn.daqiao.bot.learning.LessonFollow;
import cn.daqiao.bot.matching.IndexFollow;
import cn.daqiao.bot.matching.RowJson;
import cn.daqiao.bot.matching.Sources;
import cn.daqiao.bot.matching.archive.ArchiveFiles;
import cn.daqiao.bot.matching.archive.Archiving;
import cn.daqiao.bot.matching.archive.Copied;
import cn.daqiao.bot.matching.replay.Groups;
import cn.daqiao.bot.matching.replay.Replay;
import cn.daqiao.bot.matching.replay.Replayed;
import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.push.Outlet;
import cn.daqiao.bot.push.Sender;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Follower;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.wechat.WechatApi;
import cn.daqiao.bot.wechat.WechatOutlet;
import cn.daqiao.index.lifecycle.IndexHome;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on by itself: indexes follow, vacancies find people, the outbox is sent, old rows of
 * the match log are archived.
 */
final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final long TRIM_MS = 3_600_000;

  private final Core core;
  private final ArchiveFiles files;
  private final DeadLetters dead;
  private final IndexFollow vacancies;
  private final IndexFollow seekers;
  private final IndexFollow matches;
  private final MatchingLoop loop;
  private final LessonFollow lessons;
  private final Archiving archiving;
  private final Sender sender;
  private long trim = -1;

  Background(Core core, String fingerprint, String node) {
    this.core = core;
    var store = core.store;
    dead = new DeadLetters(store.redis(), store.door());
    var clock = core.settings.clock();
    var sources = new Sources(core.lucene, core.indexes);
    files = new ArchiveFiles(core.settings.dataDir(), store.seal());
    var kept = Duration.ofDays(core.catalog.limits().matchLogDays());
    vacancies =
        follow(
            new Streams(store.redis(), Keys.Family.VACANCY, "changes"),
            core.indexes.vacancies().home(),
            sources.vacancies(core.vacancies),
            fingerprint);
    seekers =
        follow(
            new Streams(store.redis(), Keys.Family.PERSON, "changes"),
            core.indexes.seekers().home(),
            sources.seekers(core.people),
            fingerprint);
    matches =
        follow(
            new Streams(store.redis(), Keys.Family.PERSON, "matches"),
            core.indexes.matches().home(),
            sources.matches(files, () -> Archiving.limit(clock.instant(), kept)),
            "rows");
    var lead = new Lead(store.door(), node, clock);
    loop = new MatchingLoop(core, sources, seekers::settledSoon, lead, dead);
    lessons = new LessonFollow(core.vertx, core.lessons, store.wakes(), core.answers::teach);
    sender =
        new Sender(
            new Sender.Base(core.vertx, store.door(), store.seal(), lead, store.wakes(), clock),
            outlets(),
            this::stillOpen,
            core.settings.quietHours());
    archiving =
        new Archiving(
            new Archiving.Base(core.vertx, store.redis(), store.door(), lead::number, clock),
            new Archiving.Place(
                files, new Copied(core.settings.dataDir()), kept, RowJson::writtenAt));
  }

  private IndexFollow follow(
      Streams streams, IndexHome home, IndexFollow.Source source, String fingerprint) {
    return new IndexFollow(
        new IndexFollow.Base(core.vertx, core.lucene, dead),
        streams,
        home,
        source,
        fingerprint + "@" + core.store.identity());
  }

  private Map<Channel, Outlet> outlets() {
    var outlets = new EnumMap<Channel, Outlet>(Channel.class);
    outlets.put(Channel.SIMULATOR, core.simulator);
    var account = core.settings.wechat();
    if (account.appId() != null) {
      var clock = core.settings.clock();
      outlets.put(
          Channel.WECHAT, new WechatOutlet(new WechatApi(core.vertx, account, clock), clock));
    }
    return outlets;
  }

  /** Brings indexes and lessons up to date; nothing is found before that. */
  Future<Void> startIndexes() {
    return Future.all(List.of(vacancies.start(), seekers.start(), matches.start(), lessons.start()))
        .mapEmpty();
  }

  /** Starts everything else. */
  void start() {
    var wakes = core.store.wakes();
    wakes.listen(
        Wakes.Topic.VACANCIES,
        partition -> {
          vacancies.wake(partition);
          loop.wakeVacancies(partition);
        });
    wakes.listen(
        Wakes.Topic.PEOPLE,
        partition -> {
          seekers.wake(partition);
          matches.wake(partition);
          loop.wakePeople(partition);
        });
    wakes.listen(Wakes.Topic.OUTBOX, matches::wake);
    wakes.share().onFailure(e -> LOG.warn("other nodes are heard by looking only", e));
    sender.start();
    loop.start();
    archiving.start();
    trim =
        core.vertx.setPeriodic(
            TRIM_MS,
            tick ->
                Future.all(changes(Keys.Family.VACANCY), changes(Keys.Family.PERSON))
                    .onFailure(e -> LOG.warn("the streams will be trimmed later", e)));
  }

  private Future<Void> changes(Keys.Family family) {
    return new Streams(core.store.redis(), family, "changes").trim(Follower.KEPT);
  }

  /** How many entries were passed over because they failed each time. */
  long deadLetters() {
    return dead.count();
  }

  /** Every index anew, beside the old ones. */
  Future<Void> reindex() {
    return vacancies
        .reindex()
        .compose(done -> seekers.reindex())
        .compose(done -> matches.reindex());
  }

  /** The match log counted anew and held against its index. */
  Future<Replayed> replay(boolean rebuild) {
    var clock = core.settings.clock();
    return new Replay(
            new Replay.Base(
                core.lucene,
                core.indexes.matches(),
                matches,
                files,
                new Streams(core.store.redis(), Keys.Family.PERSON, "matches"),
                clock),
            new Groups(core.people, clock))
        .run(rebuild);
  }

  /** Ends in order: nothing new is begun, the outbox settles, the indexes commit. */
  Future<Void> close() {
    core.vertx.cancelTimer(trim);
    lessons.close();
    return Future.join(loop.close(), archiving.close())
        .transform(done -> sender.close())
        .transform(done -> Future.join(vacancies.close(), seekers.close(), matches.close()))
        .mapEmpty();
  }

  private Future<Boolean> stillOpen(String vacancy, String person) {
    var job = core.vacancies.readable(vacancy);
    var who = core.people.readable(person);
    return Future.all(job, who)
        .map(both ->
            job.result().isPresent()
                && who.result().isPresent()
                && who.result().get().person().pushable()
                && job.result().get().offeredAt(core.settings.clock().instant())
                && who.result()
                    .get()
                    .person()
                    .mayBeTold(job.result().get(), core.settings.clock().instant())
                && core.matcher.eligible(
                    who.result().get().person().profile().seeker(),
                    job.result().get(),
                    core.settings.clock().instant()));
  }
}

package cn.daqiao.index.seekers;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.Screen;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.index.recall.Way;
import cn.daqiao.index.recall.Work;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Schedule;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * People who look for work, found for a vacancy. Everybody whom the matcher's hard constraints
 * allow passes the filters; the order only chooses who is handed on when more than the limit pass.
 *
 * <p>Threads, commits, refreshing and rebuilding are the matter of the {@link IndexHome} given.
 */
public final class SeekerIndex {
  /** What {@link IndexHome#open} needs to know. Neighbours lie together, so a county is one run. */
  public static final Schema SCHEMA =
      new Schema("seekers", 4, new Sort(new SortField(Places.HOME, SortField.Type.LONG)));

  private static final int MOST_LISTED = 100_000;

  private final IndexHome home;
  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;
  private final SeekerDocument documents;
  private final Set<String> everywhere;

  /** An index in that home; after a change of what it reads with it has to be rebuilt. */
  public SeekerIndex(IndexHome home, Recall recall) {
    this.home = home;
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
    documents = new SeekerDocument(recall);
    everywhere = RegionTerms.everywhere(recall.regions());
  }

  /** Its commits, refreshes and rebuilds. */
  public IndexHome home() {
    return home;
  }

  /**
   * Takes a person in, in the place of what was known before.
   *
   * @param alerts whether the person wants offers
   */
  public void put(Seeker seeker, boolean alerts) {
    put(seeker, alerts, List.of());
  }

  /**
   * The same with the years whose free course the person has had or is enrolled for: no course of
   * such a year is offered.
   */
  public void put(Seeker seeker, boolean alerts, Collection<Integer> courses) {
    home.replace(Best.term(seeker.id()), documents.of(seeker, alerts, courses));
  }

  /** Takes a person out; {@link IndexHome#purge} then rewrites the files that held the id. */
  public void delete(String id) {
    home.remove(Best.term(id));
  }

  /**
   * The ids of the people who may take the vacancy and whose skills or wishes have to do with it,
   * best first. Nobody for a vacancy that is not open.
   */
  public List<String> find(SeekerQuery query) {
    if (!query.vacancy().openAt(query.now())) {
      return List.of();
    }
    var region = query.vacancy().site().region();
    var touching = RegionTerms.touching(List.of(region));
    var ways = ways(query.vacancy(), RegionTerms.areasFor(region), touching);
    return home.search(searcher ->
        Best.of(searcher, ways, untaught(query), SeekerJudge.strict(query, recall), query.limit()));
  }

  /** The ids of all people who may take the vacancy, whatever they can do, best first. */
  public List<String> allowed(SeekerQuery query) {
    if (!query.vacancy().openAt(query.now())) {
      return List.of();
    }
    var touching = RegionTerms.touching(List.of(query.vacancy().site().region()));
    return home.search(searcher ->
        Best.of(
            searcher,
            List.of(new Way.Found(0, touching)),
            screen(query.vacancy()),
            SeekerJudge.strict(query, recall),
            query.limit()));
  }

  /**
   * The ids of the people whose skills or wishes have to do with the vacancy, whether or not they
   * may take it: to say why nobody came.
   */
  public List<String> related(SeekerQuery query) {
    return home.search(searcher ->
        Best.of(
            searcher,
            anywhere(query.vacancy()),
            Screen.OPEN,
            SeekerJudge.lenient(query, recall),
            query.limit()));
  }

  /** How many people there are in all whom {@link #related} may name. */
  public int relatedCount(SeekerQuery query) {
    var any = new BooleanQuery.Builder();
    anywhere(query.vacancy()).forEach(way -> any.add(way.query(), Occur.SHOULD));
    return home.search(searcher -> searcher.count(any.build()));
  }

  /**
   * The ids of everybody in a region who wants to be taught and has not had the free course of that
   * year, in an order that stays.
   */
  public List<String> willing(RegionCode region, int year) {
    var query =
        new BooleanQuery.Builder()
            .add(skills.willing(everywhere), Occur.FILTER)
            .add(Places.inside(region), Occur.FILTER)
            .build();
    return home.search(searcher ->
        Best.of(
            searcher,
            List.of(new Way.Found(0, query)),
            new Screen(null, had(year)),
            Best.ALIKE,
            MOST_LISTED));
  }

  private static Query had(int year) {
    return new TermQuery(new Term(SeekerDocument.COURSE_YEAR, String.valueOf(year)));
  }

  /** A course is for nobody who has had the one of its year. */
  private Screen untaught(SeekerQuery query) {
    var vacancy = query.vacancy();
    var screen = screen(vacancy);
    if (vacancy.kind() != Kind.COURSE || screen.barred() == null) {
      return screen;
    }
    var barred =
        new BooleanQuery.Builder()
            .add(screen.barred(), Occur.SHOULD)
            .add(had(Schedule.of(vacancy).year(query.now())), Occur.SHOULD)
            .build();
    return new Screen(screen.wanted(), barred);
  }

  private List<Way> anywhere(Vacancy vacancy) {
    return ways(vacancy, everywhere, MatchAllDocsQuery.INSTANCE);
  }

  private List<Way> ways(Vacancy vacancy, Set<String> areas, Query touching) {
    if (vacancy.kind() == Kind.FAIR) {
      var near =
          new BooleanQuery.Builder()
              .add(Places.inside(vacancy.site().region().cutTo(Level.CITY)), Occur.FILTER)
              .add(touching, Occur.FILTER)
              .build();
      return List.of(new Way.Found(0, near));
    }
    var work = Work.of(vacancy, recall.book(), recall.rules().words());
    return skills.peopleFor(work, areas, touching);
  }

  private Screen screen(Vacancy vacancy) {
    var asked = vacancy.demands().licences();
    return new Screen(
        asked.isEmpty() ? null : licences.holding(asked),
        new TermQuery(new Term(SeekerDocument.REFUSED, vacancy.id())));
  }
}

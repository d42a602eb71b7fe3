package cn.daqiao.index.seekers;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.index.recall.Work;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
      new Schema("seekers", 1, new Sort(new SortField(SeekerDocument.HOME, SortField.Type.LONG)));

  private final IndexHome home;
  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;
  private final SeekerDocument documents;

  /** An index in that home; after a change of what it reads with it has to be rebuilt. */
  public SeekerIndex(IndexHome home, Recall recall) {
    this.home = home;
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
    documents = new SeekerDocument(recall);
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
    home.replace(Best.term(seeker.id()), documents.of(seeker, alerts));
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
    var tied = tied(query.vacancy());
    return tied.isEmpty() || !query.vacancy().openAt(query.now())
        ? List.of()
        : best(
            filters(query.vacancy()).add(tied.get(), Occur.MUST).build(),
            SeekerJudge.strict(query, recall),
            query.limit());
  }

  /** The ids of all people who may take the vacancy, whatever they can do, best first. */
  public List<String> allowed(SeekerQuery query) {
    if (!query.vacancy().openAt(query.now())) {
      return List.of();
    }
    var filters = filters(query.vacancy());
    tied(query.vacancy()).ifPresent(tied -> filters.add(tied, Occur.SHOULD));
    return best(filters.build(), SeekerJudge.strict(query, recall), query.limit());
  }

  /**
   * The ids of the people whose skills or wishes have to do with the vacancy, whether or not they
   * may take it: to say why nobody came.
   */
  public List<String> related(SeekerQuery query) {
    return tied(query.vacancy())
        .map(tied -> best(tied, SeekerJudge.lenient(query, recall), query.limit()))
        .orElse(List.of());
  }

  /** How many people there are in all whom {@link #related} may name. */
  public int relatedCount(SeekerQuery query) {
    return tied(query.vacancy())
        .map(tied -> home.search(searcher -> searcher.count(tied)))
        .orElse(0);
  }

  private List<String> best(Query query, Best.Bench judge, int limit) {
    return home.search(searcher -> Best.of(searcher, query, judge, limit));
  }

  private Optional<Query> tied(Vacancy vacancy) {
    return skills.peopleFor(Work.of(vacancy, recall.book(), recall.rules().words()));
  }

  private BooleanQuery.Builder filters(Vacancy vacancy) {
    var asked = vacancy.demands().licences();
    var filters =
        new BooleanQuery.Builder()
            .add(RegionTerms.touching(List.of(vacancy.site().region())), Occur.FILTER)
            .add(new TermQuery(new Term(SeekerDocument.REFUSED, vacancy.id())), Occur.MUST_NOT);
    return asked.isEmpty() ? filters : filters.add(licences.holding(asked), Occur.FILTER);
  }
}

package cn.daqiao.index.vacancies;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Abilities;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.posting.Likeness;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Open vacancies, found for a person. Every vacancy that the matcher's hard constraints allow
 * passes the filters; the order only chooses which are handed on when more than the limit pass.
 *
 * <p>Threads, commits, refreshing and rebuilding are the matter of the {@link IndexHome} given.
 */
public final class VacancyIndex {
  /** What {@link IndexHome#open} needs to know. */
  public static final Schema SCHEMA = new Schema("vacancies", 5, null);

  private final IndexHome home;
  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;
  private final VacancyDocument documents;

  /** An index in that home; after a change of what it reads with it has to be rebuilt. */
  public VacancyIndex(IndexHome home, Recall recall) {
    this.home = home;
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
    documents = new VacancyDocument(recall);
  }

  /** Its commits, refreshes and rebuilds. */
  public IndexHome home() {
    return home;
  }

  /** Takes a vacancy in, in the place of its former version; one that is not open is taken out. */
  public void put(Vacancy vacancy) {
    boolean wanted = vacancy.headcount() == null || vacancy.headcount() > 0;
    if (vacancy.status() == Status.OPEN && wanted) {
      home.replace(Best.term(vacancy.id()), documents.of(vacancy));
    } else {
      delete(vacancy.id());
    }
  }

  /** Takes a vacancy out. */
  public void delete(String id) {
    home.remove(Best.term(id));
  }

  /**
   * The ids of the vacancies that the person may take and that have to do with what the person can
   * or wants to do, best first; no course that has begun, and no fair that is over.
   */
  public List<String> find(VacancyQuery query) {
    var tied = tied(query);
    return tied.isEmpty()
        ? List.of()
        : best(
            filters(query).add(tied.get(), Occur.MUST).build(),
            VacancyJudge.offered(query, recall),
            query.limit());
  }

  /** The ids of the vacancies that the person may take, whatever the work, best first. */
  public List<String> allowed(VacancyQuery query) {
    var filters = filters(query);
    tied(query).ifPresent(tied -> filters.add(tied, Occur.SHOULD));
    return best(filters.build(), VacancyJudge.strict(query, recall), query.limit());
  }

  /** The ids of the open vacancies of the same kind, place and pay, itself among them. */
  public List<String> inBandOf(Vacancy vacancy, int limit) {
    var band = new TermQuery(new Term(VacancyDocument.BAND, Likeness.Band.of(vacancy).word()));
    return best(band, segment -> (doc, least) -> 0, limit);
  }

  private List<String> best(Query query, Best.Bench judge, int limit) {
    return home.search(searcher -> Best.of(searcher, query, judge, limit));
  }

  private Optional<Query> tied(VacancyQuery query) {
    return skills.vacanciesFor(Abilities.of(query.seeker(), recall.book(), recall.rules().words()));
  }

  private BooleanQuery.Builder filters(VacancyQuery query) {
    var seeker = query.seeker();
    var filters =
        new BooleanQuery.Builder().add(licences.openTo(seeker.about().licences()), Occur.FILTER);
    Reach.of(seeker).ifPresent(regions -> filters.add(RegionTerms.touching(regions), Occur.FILTER));
    var unwanted =
        Stream.concat(seeker.refused().stream(), query.without().stream())
            .map(BytesRef::new)
            .toList();
    if (!unwanted.isEmpty()) {
      filters.add(new TermInSetQuery(Best.idField(), unwanted), Occur.MUST_NOT);
    }
    return filters;
  }
}

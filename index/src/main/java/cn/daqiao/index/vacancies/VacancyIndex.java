package cn.daqiao.index.vacancies;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Open vacancies, found for a person. Every vacancy that the matcher's hard constraints allow
 * passes the filters; the order only chooses which are handed on when more than the limit pass.
 *
 * <p>Threads, commits, refreshing and rebuilding are the matter of the {@link IndexHome} given.
 */
public final class VacancyIndex {
  /** What {@link IndexHome#open} needs to know. */
  public static final Schema SCHEMA = new Schema("vacancies", 1, null);

  private final IndexHome home;
  private final SkillTerms terms;
  private final VacancyDocument documents;

  /**
   * An index that reads occupations with this book. After a change of the book it has to be
   * rebuilt.
   */
  public VacancyIndex(IndexHome home, SkillBook book, RegionTree regions) {
    this.home = home;
    this.terms = new SkillTerms(book);
    this.documents = new VacancyDocument(terms, regions);
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
   * The ids of the vacancies that the person may take, best first: first those that have to do with
   * what the person can do, then, up to the limit, the others.
   */
  public List<String> find(VacancyQuery query) {
    return home.search(searcher -> find(searcher, query));
  }

  /**
   * The ids of the open vacancies that have to do with what the person can do, whether or not the
   * person may take them: to say why something was kept back.
   */
  public List<String> related(VacancyQuery query) {
    var fitting = fitting(query);
    return fitting.isEmpty()
        ? List.of()
        : home.search(searcher ->
            Best.of(searcher, fitting.get(), VacancyJudge.lenient(query), query.limit()));
  }

  private Optional<Query> fitting(VacancyQuery query) {
    return terms.near(query.codes(), List.of(), query.words());
  }

  private List<String> find(IndexSearcher searcher, VacancyQuery query) throws IOException {
    var judge = VacancyJudge.strict(query);
    var fitting = fitting(query);
    var found = new ArrayList<String>();
    if (fitting.isPresent()) {
      var wanted = filters(query).add(fitting.get(), Occur.MUST).build();
      found.addAll(Best.of(searcher, wanted, judge, query.limit()));
    }
    var others = filters(query);
    fitting.ifPresent(skills -> others.add(skills, Occur.MUST_NOT));
    found.addAll(Best.of(searcher, others.build(), judge, query.limit() - found.size()));
    return found;
  }

  private static BooleanQuery.Builder filters(VacancyQuery query) {
    var filters = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    Reach.of(query.seeker())
        .ifPresent(regions -> filters.add(RegionTerms.touching(regions), Occur.FILTER));
    if (!query.without().isEmpty()) {
      var ids = query.without().stream().map(BytesRef::new).toList();
      filters.add(new TermInSetQuery(Best.idField(), ids), Occur.MUST_NOT);
    }
    return filters;
  }
}

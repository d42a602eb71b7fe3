package cn.daqiao.index.seekers;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.SkillBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
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
  private final SkillTerms terms;
  private final SeekerDocument documents;

  /**
   * An index that reads occupations with this book. After a change of the book it has to be
   * rebuilt.
   */
  public SeekerIndex(IndexHome home, SkillBook book, RegionTree regions) {
    this.home = home;
    this.terms = new SkillTerms(book);
    this.documents = new SeekerDocument(terms, regions);
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
   * The ids of the people who may take the vacancy, best first: first those whose skills have to do
   * with it, then, up to the limit, the others. Nobody for a vacancy that is not open.
   */
  public List<String> find(SeekerQuery query) {
    return query.vacancy().openAt(query.now())
        ? home.search(searcher -> find(searcher, query))
        : List.of();
  }

  /**
   * The ids of the people whose skills have to do with the vacancy, whether or not they may take
   * it: to say why nobody came.
   */
  public List<String> related(SeekerQuery query) {
    var fitting = fitting(query);
    return fitting.isEmpty()
        ? List.of()
        : home.search(searcher ->
            Best.of(searcher, fitting.get(), SeekerJudge.lenient(query), query.limit()));
  }

  private Optional<Query> fitting(SeekerQuery query) {
    return terms.near(query.codes(), query.mentioned(), query.words());
  }

  private List<String> find(IndexSearcher searcher, SeekerQuery query) throws IOException {
    var judge = SeekerJudge.strict(query);
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

  private static BooleanQuery.Builder filters(SeekerQuery query) {
    var vacancy = query.vacancy();
    return new BooleanQuery.Builder()
        .add(RegionTerms.touching(List.of(vacancy.site().region())), Occur.FILTER)
        .add(new TermQuery(new Term(SeekerDocument.REFUSED, vacancy.id())), Occur.MUST_NOT);
  }
}

package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.constraint.Licences;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Licences by their standard names: a pair passes when what is asked meets what is covered. */
public final class LicenceTerms {
  private static final String ASKED = "licence-asked";
  private static final String HELD = "licence-held";
  private static final String NONE = "-";

  private final Licences licences;

  /** Terms by these names. */
  public LicenceTerms(Licences licences) {
    this.licences = licences;
  }

  /** Marks a vacancy; no licences asked for is a mark of its own. */
  public void asked(Document document, List<String> asked) {
    put(document, ASKED, asked.isEmpty() ? Set.of(NONE) : read(asked));
  }

  /** Marks a person with all that the licences held stand for. */
  public void held(Document document, List<String> held) {
    put(document, HELD, licences.covered(held));
  }

  /** The vacancies open to whoever holds these. */
  public Query openTo(List<String> held) {
    var terms = new HashSet<>(licences.covered(held));
    terms.add(NONE);
    return anyOf(ASKED, terms);
  }

  /** The people who hold one of these, or one that includes it. */
  public Query holding(List<String> asked) {
    return anyOf(HELD, read(asked));
  }

  private Set<String> read(List<String> said) {
    var names = new HashSet<String>();
    said.forEach(one -> names.addAll(licences.read(one)));
    return names;
  }

  private static void put(Document document, String field, Set<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  private static Query anyOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }
}

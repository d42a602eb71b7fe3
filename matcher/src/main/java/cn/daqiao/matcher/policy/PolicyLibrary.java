package cn.daqiao.matcher.policy;

import cn.daqiao.matcher.policy.benefit.Benefits;
import java.util.List;

/**
 * Everything that policy questions are answered from.
 *
 * @param documents all documents, whatever their region
 * @param lexicon the words with which people ask
 * @param benefits what can be claimed
 */
public record PolicyLibrary(
    List<PolicyDocument> documents, PolicyLexicon lexicon, Benefits benefits) {

  /** Copies the documents. */
  public PolicyLibrary {
    documents = List.copyOf(documents);
  }

  /** Documents of which nobody wrote down what can be claimed. */
  public PolicyLibrary(List<PolicyDocument> documents, PolicyLexicon lexicon) {
    this(documents, lexicon, Benefits.none());
  }
}

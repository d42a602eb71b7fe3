package cn.daqiao.matcher.policy;

import java.util.List;

/**
 * Everything that policy questions are answered from.
 *
 * @param documents all documents, whatever their region
 * @param lexicon the words with which people ask
 */
public record PolicyLibrary(List<PolicyDocument> documents, PolicyLexicon lexicon) {

  /** Copies the documents. */
  public PolicyLibrary {
    documents = List.copyOf(documents);
  }
}

package cn.daqiao.index.lifecycle;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What kind of index it is. An index on disk that was written under another name or version is
 * thrown away and built anew, so the version goes up with every change of fields or their meaning.
 *
 * @param name the kind, such as {@code vacancies}
 * @param version counts changes, from 1
 * @param sort the order of documents within the index, absent for the order of arrival
 */
public record Schema(String name, int version, @Nullable Sort sort) {

  /** The mark that every commit carries. */
  String mark() {
    return name + "/" + version;
  }

  IndexWriterConfig writerConfig() {
    // What was not committed with its positions comes again from the streams.
    var config = new IndexWriterConfig().setCommitOnClose(false);
    return sort == null ? config : config.setIndexSort(sort);
  }
}

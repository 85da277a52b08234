package uk.cicw.dictionary;

import java.util.List;

/**
 * What the dictionary says about one thing.
 *
 * @param sql a statement below the sentences, empty where there is none
 * @param rows of a table at the end, none where there is nothing to list
 */
record Entry(
    String name,
    List<String> sentences,
    String sql,
    List<String> headings,
    List<List<String>> rows) {

  Entry(String name, List<String> sentences, List<String> headings, List<List<String>> rows) {
    this(name, sentences, "", headings, rows);
  }
}

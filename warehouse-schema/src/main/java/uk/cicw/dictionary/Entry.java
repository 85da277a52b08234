package uk.cicw.dictionary;

import java.util.List;

/**
 * What the dictionary says about one thing.
 *
 * @param rows of a table below the sentences, none where there is nothing to list
 */
record Entry(String name, List<String> sentences, List<String> headings, List<List<String>> rows) {}

package uk.cicw.decode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that was found in a file, after its rows were read.
 *
 * @param table a table of the extract catalogue
 * @param rowCount rows delivered, faulty ones included
 * @param columns the declared columns that were delivered
 * @param unknownColumns headings that no declaration knows; their cells were ignored
 * @param rowsByLabels how many rows say that they are of which authority and year; empty where
 *     there are none
 */
public record DecodedTable(
    String table,
    int rowCount,
    Set<String> columns,
    List<String> unknownColumns,
    Map<RowLabels, Integer> rowsByLabels) {}

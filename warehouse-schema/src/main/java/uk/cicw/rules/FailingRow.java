package uk.cicw.rules;

import java.util.List;

/**
 * A row that fails a rule, and what that failure is known by in the next delivery.
 *
 * @param rowNumber counts the rows of the table in the file from 1
 * @param fields the cells that are wrong, lower case
 */
public record FailingRow(FailureIdentity identity, long rowNumber, List<String> fields) {}

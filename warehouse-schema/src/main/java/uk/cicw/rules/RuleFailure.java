package uk.cicw.rules;

import java.util.List;

/**
 * A row that fails a rule.
 *
 * @param code of the rule
 * @param extract the table of the return
 * @param rowNumber counts the rows of the table in the file from 1
 * @param fields the cells that are wrong, lower case; where the rule does not say so of the row,
 *     those of its header
 */
public record RuleFailure(String code, String extract, long rowNumber, List<String> fields) {}

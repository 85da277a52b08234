package uk.cicw.rules;

/**
 * How much fails a rule.
 *
 * @param rows of all tables
 * @param children that these rows are about
 */
public record RuleCount(String code, long rows, long children) {}

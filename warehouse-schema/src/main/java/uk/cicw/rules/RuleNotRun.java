package uk.cicw.rules;

import java.util.Set;

/**
 * A rule of which nothing is known, since what it needs is not there.
 *
 * @param missing the tables that are not there
 */
public record RuleNotRun(Rule rule, Set<String> missing) {}

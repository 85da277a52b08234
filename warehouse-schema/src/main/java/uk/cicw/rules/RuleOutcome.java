package uk.cicw.rules;

import java.util.List;

/**
 * What the rules say of a return. The rows that fail are in the table {@code rule_failures} of the
 * kernel's database, since there may be a million of them.
 *
 * @param run the rules that looked at the return, by file
 * @param notRun the others
 * @param times what each took
 */
public record RuleOutcome(List<Rule> run, List<RuleNotRun> notRun, List<RuleTime> times) {}

package uk.cicw.validate;

import java.util.List;
import java.util.Map;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.RuleCount;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleOutcome;

/**
 * A return after the rules looked at it.
 *
 * @param unreadable rows that no rule could look at, by table
 * @param counts what fails each rule, the most first
 */
record CheckedReturn(
    GivenReturn given,
    Circumstances circumstances,
    Map<String, Integer> unreadable,
    RuleOutcome outcome,
    List<RuleCount> counts,
    RuleFindings findings) {}

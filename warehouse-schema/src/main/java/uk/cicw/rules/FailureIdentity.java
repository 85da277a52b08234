package uk.cicw.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a failure is about. Row numbers shift from one delivery to the next, so a failure is still
 * the same one when all of this is equal.
 *
 * @param code of the rule
 * @param extract the table of the return
 * @param child as delivered, empty where the row names none
 * @param rowDate what tells the row from the child's others in that table, such as the first day of
 *     an episode; empty where the table has one row a child, or where it is no date
 * @param ordinal counts, from 1 and in the order of the rows, the failures that are equal in all
 *     else: rows that were delivered twice, or lack what tells them apart
 */
public record FailureIdentity(
    String code,
    String extract,
    Optional<String> child,
    Optional<LocalDate> rowDate,
    int ordinal) {}

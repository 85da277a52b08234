package uk.cicw.rules;

import java.util.Optional;

/**
 * A cell that is wrong by a rule.
 *
 * @param rowNumber counts the rows of the table in the file from 1
 * @param child the council's own identifier
 * @param field column of the table
 * @param value as delivered
 * @param suggestion what it may have to be
 */
public record FailingCell(
    String code,
    String extract,
    long rowNumber,
    Optional<String> child,
    String field,
    Optional<String> value,
    Optional<SuggestedValue> suggestion) {}

package uk.cicw.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the return with what is wrong in it.
 *
 * @param rowNumber counts the rows of the table in the file from 1
 * @param cells as delivered, in the order of declaration
 * @param fieldsByRule the columns, lower case, that each rule that it fails marks
 * @param suggestions what cells that fail may have to be, by column
 */
public record DeliveredRow(
    long rowNumber,
    List<Optional<String>> cells,
    Map<String, List<String>> fieldsByRule,
    Map<String, SuggestedValue> suggestions) {}

package uk.cicw.reference;

import java.util.List;
import uk.cicw.schema.KeptTable;

/**
 * A reference dimension with its content.
 *
 * @param rows cells as text in the order of the columns, empty for null
 */
record Dimension(KeptTable table, List<List<String>> rows) {}

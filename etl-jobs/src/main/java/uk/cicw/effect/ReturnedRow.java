package uk.cicw.effect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.lake.TableRow;

/**
 * A row of the return.
 *
 * @param staged empty where the warehouse would set it aside
 * @param fieldsByRule the cells that each rule that it fails marks
 */
record ReturnedRow(
    String table, Optional<TableRow> staged, Map<String, List<String>> fieldsByRule) {}

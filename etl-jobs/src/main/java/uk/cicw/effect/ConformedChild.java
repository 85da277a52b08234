package uk.cicw.effect;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import uk.cicw.lake.TableRow;

/**
 * The facts about a child with all of its rows, and about the same child without those that fail a
 * rule: each as a child of another authority, so that one reading of an indicator counts all of
 * them apart from each other.
 *
 * @param authorities of the child without the rows that fail a rule, by rule; rules that fail the
 *     same rows share one
 * @param setAside rules that a row fails which the warehouse would set aside
 */
record ConformedChild(
    String child,
    List<TableRow> facts,
    Map<String, String> authorities,
    SortedSet<String> setAside) {}

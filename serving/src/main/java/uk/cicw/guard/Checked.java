package uk.cicw.guard;

import java.util.List;

/**
 * A statement that may be run.
 *
 * @param tables the tables, views and table macros that it names, in order
 */
public record Checked(String sql, List<String> tables) {}

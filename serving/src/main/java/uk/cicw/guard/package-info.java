/**
 * What of SQL a reader may send: one statement that reads released objects and nothing else, small
 * enough to be planned. The judgement is made on DuckDB's own parse tree. It is the second wall:
 * the first is that a reader's file holds nothing else, opened without access to anything.
 */
@NullMarked
package uk.cicw.guard;

import org.jspecify.annotations.NullMarked;

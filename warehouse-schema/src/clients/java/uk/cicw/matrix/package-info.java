/**
 * One list of JDBC calls that every way to a release is asked: DuckDB's driver in this process, old
 * and new, and whatever serves a release over a network. Test code, which the tests of several
 * modules share; it needs the JDK alone, so that a driver can be asked in a JVM of its own.
 */
@NullMarked
package uk.cicw.matrix;

import org.jspecify.annotations.NullMarked;

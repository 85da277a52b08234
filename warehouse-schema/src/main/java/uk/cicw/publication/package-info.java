/**
 * Publishes releases into PostgreSQL, so that every tool with a driver for it reads them: the same
 * tables as in the files of the release, with grants and row security, replaced in one transaction.
 */
@NullMarked
package uk.cicw.publication;

import org.jspecify.annotations.NullMarked;

/**
 * SQL by hand on a release: a shell with completion, history and help out of the release, scripts,
 * worked questions, and answers in the forms that people take away.
 */
@NullMarked
package uk.cicw.sql;

import org.jspecify.annotations.NullMarked;

/**
 * What has to hold before a release replaces the live one. A gate is a question and a query that
 * lists what answers it badly; a {@link Decision} of a named person lets a release through all the
 * same.
 */
@NullMarked
package uk.cicw.release.gate;

import org.jspecify.annotations.NullMarked;

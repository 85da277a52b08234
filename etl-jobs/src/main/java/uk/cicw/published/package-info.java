/**
 * Published statistics: the files of a release of the Department for Education become figures, by
 * declarations of their layouts ({@code published/layouts/*.json}) and of their symbols.
 */
@NullMarked
package uk.cicw.published;

import org.jspecify.annotations.NullMarked;

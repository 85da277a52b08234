/**
 * What the facts mean: periods, marts, indicators and series. Each model is one SQL file with a
 * header; from its text come a view (as known now) and table macros (as known then, between two
 * days).
 */
@NullMarked
package uk.cicw.model;

import org.jspecify.annotations.NullMarked;

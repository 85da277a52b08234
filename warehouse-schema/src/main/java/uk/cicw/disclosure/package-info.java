/**
 * Decides which figures are not published: small counts, and what would give them back.
 *
 * <p>{@code release/disclosure_figures.sql} has the numbers of children and events that figures
 * show, {@code disclosure_relations.sql} the relations between them. {@link
 * uk.cicw.disclosure.Bounds} does what a reader could do: it works out how large each hidden number
 * can be. {@link uk.cicw.disclosure.Suppression} hides more figures until every small number can be
 * anything from 0 to 7.
 */
@NullMarked
package uk.cicw.disclosure;

import org.jspecify.annotations.NullMarked;

/**
 * A synthetic authority: life histories of children who never lived, written as the extracts that a
 * council would deliver. Same seed, same bytes.
 */
@NullMarked
package uk.cicw.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Staging: every row of every extract version is cast, its codes are checked against those of its
 * year, its identifiers become pseudonyms; or it is set aside with all of its reasons. Nothing is
 * joined and nothing is repaired here.
 */
@NullMarked
package uk.cicw.staging;

import org.jspecify.annotations.NullMarked;

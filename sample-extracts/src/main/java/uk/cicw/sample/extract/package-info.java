/** Writes life histories as extracts, through the declarations of what arrives. */
@NullMarked
package uk.cicw.sample.extract;

import org.jspecify.annotations.NullMarked;

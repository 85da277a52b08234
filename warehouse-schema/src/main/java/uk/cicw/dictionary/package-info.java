/**
 * The data dictionary: what a release holds, what arrives, and the way from the one to the other,
 * told by declarations, headers and the database itself.
 */
@NullMarked
package uk.cicw.dictionary;

import org.jspecify.annotations.NullMarked;

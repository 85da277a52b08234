/**
 * The keys of the pseudonyms and what is made with them. Does: makes keys, files for their owner
 * alone, and pseudonyms. Never: writes an identifier anywhere.
 */
@NullMarked
package uk.cicw.pseudonym;

import org.jspecify.annotations.NullMarked;

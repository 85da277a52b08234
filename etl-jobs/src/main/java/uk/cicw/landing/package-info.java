/**
 * Takes delivered files in: their bytes are kept as they came, each is told apart (which extract,
 * of which authority and collection year) and written down in the ledger, or set aside with its
 * reason.
 */
@NullMarked
package uk.cicw.landing;

import org.jspecify.annotations.NullMarked;

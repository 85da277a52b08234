/** Who read what: an append-only log, outside the warehouse, in which each line seals the last. */
@NullMarked
package uk.cicw.audit;

import org.jspecify.annotations.NullMarked;

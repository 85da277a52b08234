/** The ledgers of what landed and what ran, in SQLite or PostgreSQL. */
@NullMarked
package uk.cicw.ledger;

import org.jspecify.annotations.NullMarked;

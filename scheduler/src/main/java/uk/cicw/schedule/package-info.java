/** What is due when: workflows as values, and what the ledger says of their runs. */
@NullMarked
package uk.cicw.schedule;

import org.jspecify.annotations.NullMarked;

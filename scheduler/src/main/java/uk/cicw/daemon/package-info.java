/**
 * The daemon that starts what is due. Quartz fires, the ledger decides: a fire only asks which run
 * was due last, and a run that the ledger knows as done is not done again.
 */
@NullMarked
package uk.cicw.daemon;

import org.jspecify.annotations.NullMarked;

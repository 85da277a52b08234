/**
 * What is due when, and the daemon that sees to it. Quartz fires, the ledger decides: a fire only
 * asks which run was due last, and a run that the ledger knows as done is not done again.
 */
@NullMarked
package uk.cicw.schedule;

import org.jspecify.annotations.NullMarked;

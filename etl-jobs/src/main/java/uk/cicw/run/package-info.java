/**
 * The run process: lands what was delivered and brings all that is due into a release, step by step
 * in the run ledger. The scheduler starts it as a process of its own; the contract between the two
 * stands in {@code uk.cicw.process}.
 */
@NullMarked
package uk.cicw.run;

import org.jspecify.annotations.NullMarked;

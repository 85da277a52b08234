/**
 * The starting side of the run process, and with it the contract between two programs that share no
 * class: the run knows Spark, this side knows only how to start it.
 *
 * <pre>
 * java @run.jvm -Xmx&lt;run.memory&gt; -Dcicw.logs=&lt;home&gt;/logs -cp lib/run/* uk.cicw.run.RunProcess VERB --home HOME ...
 *
 * run      --workflow NAME --logical-date DATE [--extracts DIR]... [--received-at INSTANT]
 *          [--authority NNN] [--year YYYY-YY] [--accept]
 *          [--also DATE]... [--note TEXT]                       enters those as done by it
 *          [--from STEP]                                        land, stage, validate, conform, published, release
 * override --workflow NAME --logical-date DATE [--gate GATE]...
 *          --by NAME --reason TEXT                              releases what that run held
 * land     [--received-at INSTANT] [--authority NNN] [--year YYYY-YY] [--accept] PATH...
 * export   DIR                                                  rows set aside, for correction
 * replay   PATH...                                              takes corrected rows back
 * retention --workflow NAME --logical-date DATE [--snapshots-of WORKFLOW]...
 * backup   --workflow NAME --logical-date DATE DIR              copies the warehouse
 * restore  DIR                                                  into a home that is empty
 * </pre>
 *
 * Every verb takes {@code --debug}: the stack trace of an error is shown, and not only logged.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 3 a gate held the release back. On
 * standard error it writes for people; the last word of a failure there is "Cannot X: why. What to
 * do." On standard output a line that starts with {@code @} is for this side ({@link
 * uk.cicw.process.RunLine}), any other is passed on as it is:
 *
 * <pre>
 * &#64;step NAME running         a step began
 * &#64;step NAME done COUNT      it has dealt with that many rows or files
 * &#64;release ID               a release went live
 * </pre>
 *
 * The run enters itself, its steps and its end in the run ledger, and holds the write lease.
 */
@NullMarked
package uk.cicw.process;

import org.jspecify.annotations.NullMarked;

/**
 * Holds the returns that changed against the Department's rules, in the run: a return is a task, a
 * state of it after a delivery is one round of the kernel of {@code uk.cicw.rules}.
 *
 * <p>The rows are those of the delivered files, decoded again as {@code cicw validate} decodes
 * them: rules compare what was delivered, and staging keeps no birth date, postcode or spelling. So
 * both find the same. Children become pseudonyms before anything is written.
 *
 * <p>The state of a return on a day is what was in force of its tables and of those of the year
 * before, with the lists of postcodes and providers received last by then; the first list counts
 * for the days before it, too. It is another one on each day that changes its tables; later lists
 * alone count for the latest return of an authority, since nobody mends the others. So what is
 * known on a day does not depend on the order in which anything landed.
 *
 * <p>Where the settings name a folder for them, reports with the council's own identifiers are made
 * there of the same bytes, in the process of the run.
 */
@NullMarked
package uk.cicw.returns;

import org.jspecify.annotations.NullMarked;

/**
 * From staged rows to facts, child by child.
 *
 * <h2>Episode, placement, period of care</h2>
 *
 * An <b>episode</b> is what the return holds: one legal status in one placement. It is kept as
 * reported; a repair (see {@code codes/repair.csv}) gives it a number and a conformed end, or
 * leaves it out of the placements.
 *
 * <p>A <b>placement</b> is a time with one carer. Within a period of care,
 *
 * <ul>
 *   <li>an episode that began for a change of legal status (RNE L), of the kind of placement with
 *       the same carer (T), or of both (U) belongs to the placement before it;
 *   <li>a temporary stay (T0 to T4) belongs to the placement that it interrupts, and so does the
 *       return to it: the first other episode after the stay with the same placement code, provider
 *       and URN. After a return to somewhere else a new placement begins. A stay at the very start
 *       of a period of care interrupts nothing and is a placement of its own;
 *   <li>a child placed for adoption with the foster carer (A3, A5, formerly A2) has not moved;
 *   <li>every other episode (S, P, B) begins a placement.
 * </ul>
 *
 * The code, provider, URN and distance of a placement are those of its latest episode that is not a
 * temporary stay. Placements follow one another without gap or overlap and fill their period of
 * care.
 *
 * <p>A <b>period of care</b> is a chain of episodes of which each begins on the day on which the
 * one before ends. A gap ends it; so does an episode that began with S after one that ceased for
 * another reason than X1. The data need not hold the S: histories that begin before the first
 * return do not. On its last day a child is no longer in care: in care on a day means begun on or
 * before it and not ended by it.
 *
 * <h2>Known when</h2>
 *
 * Facts are made anew for every day on which something was received that may change them, from
 * exactly the versions in force on that day. So the facts known on a day are those that only the
 * extracts received by that day would have given.
 */
@NullMarked
package uk.cicw.conform;

import org.jspecify.annotations.NullMarked;

/** One invented life in care: the child, its periods of care, placements, statuses and reviews. */
@NullMarked
package uk.cicw.sample.life;

import org.jspecify.annotations.NullMarked;

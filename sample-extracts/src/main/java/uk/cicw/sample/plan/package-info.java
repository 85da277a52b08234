/** How many children of which kind an authority shall have on which day. */
@NullMarked
package uk.cicw.sample.plan;

import org.jspecify.annotations.NullMarked;

/** Who asks: passwords and tokens become a reader, or are refused. */
@NullMarked
package uk.cicw.identity;

import org.jspecify.annotations.NullMarked;

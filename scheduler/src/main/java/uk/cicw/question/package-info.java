/** Questions to a release: the trend of an indicator, the benchmark of a year, SQL by hand. */
@NullMarked
package uk.cicw.question;

import org.jspecify.annotations.NullMarked;

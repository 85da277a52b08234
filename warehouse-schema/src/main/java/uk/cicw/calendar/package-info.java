/** Days that count: working days of England and Wales, and when a child's review falls due. */
@NullMarked
package uk.cicw.calendar;

import org.jspecify.annotations.NullMarked;

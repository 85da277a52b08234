/** What landed, what is set aside, what is due, what ran, which release is live. */
@NullMarked
package uk.cicw.status;

import org.jspecify.annotations.NullMarked;

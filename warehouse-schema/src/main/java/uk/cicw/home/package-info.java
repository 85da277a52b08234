/** Where a warehouse keeps its state, and the settings that are made there. */
@NullMarked
package uk.cicw.home;

import org.jspecify.annotations.NullMarked;

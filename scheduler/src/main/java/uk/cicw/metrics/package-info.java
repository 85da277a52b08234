/** What monitors ask the daemon: figures in the form of Prometheus, and whether all is well. */
@NullMarked
package uk.cicw.metrics;

import org.jspecify.annotations.NullMarked;

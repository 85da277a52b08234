/**
 * What failing rows do to the figures of their return: the facts and indicators of the warehouse
 * are worked out with and without them, in memory and without Spark.
 */
@NullMarked
package uk.cicw.effect;

import org.jspecify.annotations.NullMarked;

/**
 * What the warehouse knows of the world outside a return: authorities and their successions,
 * statistical neighbours, populations, code lists. Small declared tables read from the class path.
 */
@NullMarked
package uk.cicw.reference;

import org.jspecify.annotations.NullMarked;

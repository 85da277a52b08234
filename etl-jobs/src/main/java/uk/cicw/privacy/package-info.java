/**
 * What is done for the people whom the data is about: bytes that need not be kept go, keys are
 * rotated, a child is forgotten. Never: decides who is forgotten.
 */
@NullMarked
package uk.cicw.privacy;

import org.jspecify.annotations.NullMarked;

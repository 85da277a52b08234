/**
 * What is not kept: old releases, snapshots of the lake that no kept release pins, files that
 * belong to nothing, old logs. Delivered bytes are never among it.
 */
@NullMarked
package uk.cicw.retention;

import org.jspecify.annotations.NullMarked;

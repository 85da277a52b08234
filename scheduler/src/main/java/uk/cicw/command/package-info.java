/**
 * The command {@code cicw}: what people type, checked and turned into work for the other packages.
 * Nothing here knows Spark; what needs it is started as a process.
 */
@NullMarked
package uk.cicw.command;

import org.jspecify.annotations.NullMarked;

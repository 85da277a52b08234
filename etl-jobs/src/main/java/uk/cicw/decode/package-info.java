/**
 * Reads delivered files: CSV, XML and XLSX are three forms of the same tables, and all of them give
 * the same rows of text. Nothing is cast or checked here.
 */
@NullMarked
package uk.cicw.decode;

import org.jspecify.annotations.NullMarked;

/**
 * Reports about what a return fails, with the council's own identifiers, for the people who put it
 * right: as a workbook, a page and a list of cells. Never: reads a return, or looks for what fails.
 */
@NullMarked
package uk.cicw.report;

import org.jspecify.annotations.NullMarked;

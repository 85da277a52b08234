/**
 * What arrives and what is kept, declared once: every column with its type, need, code list,
 * meaning and privacy class. Staging schemas, facts, checks, the sample generator and the
 * dictionary are derived from these constants.
 */
@NullMarked
package uk.cicw.schema;

import org.jspecify.annotations.NullMarked;

/**
 * The Department's validation rules of the SSDA903, and the kernel that runs them over one return
 * in DuckDB. What a rule is and what it sees: {@code resources/rules/README.md}.
 */
@NullMarked
package uk.cicw.rules;

import org.jspecify.annotations.NullMarked;

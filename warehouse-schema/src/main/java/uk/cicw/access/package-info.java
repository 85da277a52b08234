/** Who may read: names, roles and passwords, in the database of the ledgers. */
@NullMarked
package uk.cicw.access;

import org.jspecify.annotations.NullMarked;

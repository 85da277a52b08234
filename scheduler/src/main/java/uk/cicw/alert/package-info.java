/** Tells people what they have to look at: by e-mail, webhook and command. */
@NullMarked
package uk.cicw.alert;

import org.jspecify.annotations.NullMarked;

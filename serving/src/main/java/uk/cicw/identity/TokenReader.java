package uk.cicw.identity;

import java.time.Instant;
import uk.cicw.access.Reader;

/**
 * Whom a token is about.
 *
 * @param until when the token ends
 */
record TokenReader(Reader reader, Instant until) {}

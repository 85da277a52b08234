package uk.cicw.gateway;

import java.time.Instant;
import uk.cicw.access.Reader;

/**
 * Somebody who signed in.
 *
 * @param token what each of their calls carries
 * @param address from where
 * @param until when it is over
 * @param askedAt when it was last asked whether the reader may still go on
 */
record Session(String token, Reader reader, String address, Instant until, Instant askedAt) {
  Session askedAt(Instant now) {
    return new Session(token, reader, address, until, now);
  }
}

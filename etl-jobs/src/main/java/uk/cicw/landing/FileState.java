package uk.cicw.landing;

import java.time.Duration;
import java.time.Instant;

/** How a file looks from outside. Two looks that differ mean that somebody writes to it. */
record FileState(long byteCount, Instant modifiedAt) {

  /** Whether it was written to so shortly before; a time that is yet to come tells nothing. */
  boolean isYoungerThan(Duration age, Instant now) {
    return !modifiedAt.isAfter(now) && modifiedAt.plus(age).isAfter(now);
  }
}

package uk.cicw.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final Addresses addresses =
      new Addresses(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void afterTwentyFailuresWithinAWhileAnAddressIsLockedOutForAWhile() {
    for (int i = 1; i < Addresses.LOCKING_FAILURES; i++) {
      assertThat(addresses.fail("10.0.0.7")).isFalse();
    }
    assertThat(addresses.isLockedOut("10.0.0.7")).isFalse();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(addresses.fail("10.0.0.7")).isTrue();
    now = now.plus(Duration.ofMinutes(14));
    assertThat(addresses.isLockedOut("10.0.0.7")).as("from the last failure on").isTrue();
    assertThat(addresses.isLockedOut("10.0.0.8")).isFalse();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(addresses.isLockedOut("10.0.0.7")).isFalse();
  }

  @Test
  void aMistakeADayLocksNobodyOut() {
    for (int day = 0; day < 60; day++) {
      assertThat(addresses.isLockedOut("10.0.0.7")).isFalse();
      assertThat(addresses.fail("10.0.0.7")).isFalse();
      now = now.plus(Duration.ofDays(1));
    }
  }

  @Test
  void manyAddressesDoNotFillTheMemoryAndTheNewestIsCounted() {
    for (int i = 0; i < 50_000; i++) {
      addresses.fail("2001:db8::" + i);
    }
    for (int i = 0; i < Addresses.LOCKING_FAILURES; i++) {
      addresses.fail("10.0.0.7");
    }
    assertThat(addresses.isLockedOut("10.0.0.7")).isTrue();
  }
}

package uk.cicw.doctor;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;

/** Clock and time zones. */
final class Time {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /**
   * The clocks of England change at 01:00 UTC on the last Sunday of March and of October (Summer
   * Time Order 2002): what this Java knows of the present year is held against that.
   */
  static Finding zones(Clock clock) {
    int year = clock.instant().atZone(LONDON).getYear();
    boolean isKnown =
        isChange(lastSunday(year, Month.MARCH), true)
            && isChange(lastSunday(year, Month.OCTOBER), false);
    String detail = "time zone data %s".formatted(version());
    return isKnown
        ? Finding.ok("time zones", "%s knows the clock changes of %d".formatted(detail, year))
        : Finding.problem(
            "time zones",
            "%s has other clock changes for England in %d than the law".formatted(detail, year),
            "Update the JDK; where the law has changed, update the warehouse, too.");
  }

  private static boolean isChange(LocalDate sunday, boolean isToSummer) {
    Instant change = sunday.atTime(1, 0).toInstant(ZoneOffset.UTC);
    ZoneRules rules = LONDON.getRules();
    return rules.isDaylightSavings(change) == isToSummer
        && rules.isDaylightSavings(change.minusSeconds(1)) != isToSummer;
  }

  private static LocalDate lastSunday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  /** Java keeps it in a file whose header has a mark, the word TZDB, and versions. */
  private static String version() {
    Path data = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
    try (DataInputStream header = new DataInputStream(Files.newInputStream(data))) {
      header.readByte();
      header.readUTF();
      header.readShort();
      return header.readUTF();
    } catch (IOException e) {
      return "of unknown version";
    }
  }

  /** A home on another machine has that machine's time on its files. */
  static Finding disk(Path home, Clock clock) {
    Path folder = Machine.nearestFolder(home);
    if (!Files.isDirectory(home) || !Files.isWritable(folder)) {
      return Finding.ok("clock of the disk", "not asked: there is no home yet");
    }
    try {
      Instant before = clock.instant();
      Path probe = Files.createTempFile(folder, ".doctor", "");
      try {
        Instant there = Files.getLastModifiedTime(probe).toInstant();
        return DatabaseCheck.clockFinding("clock of the disk", there, before, clock.instant());
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      return Finding.problem(
          "clock of the disk",
          "%s can not be written to: %s".formatted(folder, e.getMessage()),
          "Give this user the right to, or make room.");
    }
  }

  private Time() {}
}

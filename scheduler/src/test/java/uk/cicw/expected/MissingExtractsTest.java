package uk.cicw.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.schedule.SettableClock;

/** The episodes of October are due on the third working day of November 2026, Wednesday the 4th. */
class MissingExtractsTest {
  private static final String MISSING =
      "Missing: episodes of 813 for October 2026 from case management, due on 2026-11-04"
          + " (ask data.team@council.example).";

  @TempDir Path home;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-04T20:00:00Z"));
  private Jdbi ledgers = Jdbi.create("jdbc:none");
  private Settings settings = Settings.load(new Home(Path.of("nowhere")));

  @BeforeEach
  void expectEpisodesAndLandThoseOfSeptember() throws IOException {
    Files.writeString(
        home.resolve("expected.csv"),
        """
        extract_table,authority_code,source,working_day,contact
        episodes,813,case management,3,data.team@council.example
        """);
    settings = Settings.load(new Home(home));
    ledgers = Ledgers.open(settings);
    LandedExtract.of("episodes", LocalDate.of(2026, 9, 30), ledgers);
  }

  @Test
  void anExtractIsMissingOnceTheDayOnWhichItWasDueIsOver() {
    assertThat(lookOn("2026-11-04")).isEmpty();
    assertThat(lookOn("2026-11-05"))
        .containsExactly(
            new Alert(
                "extract episodes of 813 for 2026-10",
                Event.EXTRACT_MISSING,
                clock.instant(),
                MISSING));
  }

  @Test
  void itIsToldOnceAndAgainAfterEveryFiveWorkingDaysHoweverOftenOneLooks() {
    for (LocalDate day = LocalDate.of(2026, 11, 5);
        day.isBefore(LocalDate.of(2026, 11, 20));
        day = day.plusDays(1)) {
      lookOn(day.toString());
      lookOn(day.toString());
    }
    assertThat(new Alerts(ledgers, clock).open(Event.EXTRACT_MISSING))
        .extracting(Alert::subject, alert -> alert.raisedAt().toString())
        .containsExactly(
            tuple("extract episodes of 813 for 2026-10", "2026-11-05T20:00:00Z"),
            tuple("extract episodes of 813 for 2026-10, reminder 1", "2026-11-12T20:00:00Z"),
            tuple("extract episodes of 813 for 2026-10, reminder 2", "2026-11-19T20:00:00Z"));
  }

  @Test
  void itsArrivalHasDealtWithAllThatWasRaised() {
    lookOn("2026-11-05");
    lookOn("2026-11-12");
    LandedExtract.of("episodes", LocalDate.of(2026, 10, 31), ledgers);
    assertThat(lookOn("2026-11-12")).isEmpty();
  }

  @Test
  void oneThatSpeaksOfALaterMonthWillDo() {
    lookOn("2026-11-05");
    LandedExtract.of("episodes", LocalDate.of(2026, 11, 15), ledgers);
    assertThat(lookOn("2026-11-16")).isEmpty();
    assertThat(lookOn("2026-12-04")).isEmpty();
  }

  @Test
  void christmasIsNoWorkingDay() {
    ExpectedExtract fifteenth = new ExpectedExtract("episodes", "813", "x", 15, "y");
    assertThat(fifteenth.dueDay(YearMonth.of(2026, 11))).isEqualTo("2026-12-21");
    assertThat(new ExpectedExtract("episodes", "813", "x", 1, "y").dueDay(YearMonth.of(2026, 12)))
        .isEqualTo("2027-01-04");
    assertThat(fifteenth.dueBy(LocalDate.of(2026, 12, 20))).isEqualTo(YearMonth.of(2026, 10));
    assertThat(fifteenth.dueBy(LocalDate.of(2026, 12, 21))).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void aLineThatCanNotBeTakenUpIsNamed() throws IOException {
    Files.writeString(
        home.resolve("expected.csv"),
        "extract_table,authority_code,source,working_day,contact\nepisode,813,x,3,y\n");
    assertThatThrownBy(() -> ExpectedExtracts.read(new Home(home)))
        .hasMessage(
            "Cannot take up expected.csv: line 2 names a table under extract_table that no extract"
                + " has. Correct the file and try again.");
    Files.writeString(
        home.resolve("expected.csv"),
        "extract_table,authority_code,source,working_day,contact\nepisodes,813,x,16,y\n");
    assertThatThrownBy(() -> ExpectedExtracts.read(new Home(home)))
        .hasMessageContaining("line 2 has no working day from 1 to 15");
  }

  /** What is open once it was looked at in the evening of that day. */
  private List<Alert> lookOn(String day) {
    clock.set(Instant.parse(day + "T20:00:00Z"));
    MissingExtracts.of(settings, ledgers, clock).look();
    return new Alerts(ledgers, clock).open(Event.EXTRACT_MISSING);
  }
}

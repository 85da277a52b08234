package uk.cicw.expected;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.calendar.WorkingDays;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.LandingLedger;

/**
 * Looks for expected extracts that have not come. One that is missing is raised once, and again
 * after so many working days each; whoever looks more often raises nothing more. When it arrives,
 * or a later one that tells the same, that is dealt with.
 *
 * @param repeatEvery working days between an alert and the next of the same extract; 0 for none
 */
public record MissingExtracts(
    Settings settings, LandingLedger landed, Alerts alerts, Clock clock, int repeatEvery) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  public static MissingExtracts of(Settings settings, Jdbi ledgers, Clock clock) {
    return new MissingExtracts(
        settings,
        new LandingLedger(ledgers),
        new Alerts(ledgers, clock),
        clock,
        settings.config().getInt("expected.repeat-working-days"));
  }

  /** How every expected extract stands today; the file may have changed since the last look. */
  public List<Expectation> today() {
    return ExpectedExtracts.read(settings.home()).on(date(), landed);
  }

  /** Those that have not come although the day on which they were due is over. */
  public List<Expectation> missing() {
    LocalDate today = date();
    return today().stream().filter(expectation -> expectation.isMissing(today)).toList();
  }

  /** Raises what is missing, and has dealt with what arrived. */
  public void look() {
    LocalDate today = date();
    List<Expectation> expectations = today();
    expectations.stream()
        .filter(expectation -> expectation.isMissing(today))
        .forEach(missing -> raise(missing, today));
    for (Alert alert : alerts.open(Event.EXTRACT_MISSING)) {
      expectations.stream()
          .filter(Expectation::hasArrived)
          .filter(arrived -> alert.subject().startsWith(subjects(arrived)))
          .forEach(arrived -> alerts.close(alert.subject(), "its arrival"));
    }
  }

  private void raise(Expectation missing, LocalDate today) {
    String message = "Missing: %s.".formatted(missing.text());
    alerts.raise(subject(missing, today), Event.EXTRACT_MISSING, message);
  }

  /** A reminder is a subject of its own, so that it is raised once, too. */
  private String subject(Expectation missing, LocalDate today) {
    String first = subjects(missing) + missing.reported();
    long reminder = repeatEvery == 0 ? 0 : workingDaysSince(missing.dueDay(), today) / repeatEvery;
    return reminder == 0 ? first : "%s, reminder %d".formatted(first, reminder);
  }

  private static String subjects(Expectation expectation) {
    return "extract %s of %s for "
        .formatted(expectation.extract().table(), expectation.extract().authority());
  }

  /** Working days after the first day on which it was missing, up to and with today. */
  private static long workingDaysSince(LocalDate due, LocalDate today) {
    return due.plusDays(2)
        .datesUntil(today.plusDays(1))
        .filter(WorkingDays.englandAndWales()::isWorkingDay)
        .count();
  }

  private LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }
}

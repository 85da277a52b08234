package uk.cicw.doctor;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.publication.CannotPublish;
import uk.cicw.publication.LivePublication;
import uk.cicw.release.Releases;

/** Whether PostgreSQL, where it is published to, answers and holds the live release. */
final class PublicationCheck {
  private static final String SUBJECT = "postgresql";

  static Finding inLine(Settings settings, Clock clock) {
    if (!LivePublication.isSet(settings)) {
      return Finding.ok(SUBJECT, "off: publish.postgresql.url is not set");
    }
    try {
      Optional<String> live = new Releases(settings.home().releases(), clock).current();
      if (live.isEmpty()) {
        return Finding.ok(SUBJECT, "not asked: nothing is released yet");
      }
      Optional<String> held =
          LivePublication.of(settings, Ledgers.open(settings), clock).orElseThrow().held();
      return held.equals(live)
          ? Finding.ok(SUBJECT, "holds the live release " + live.get())
          : Finding.problem(
              SUBJECT,
              "holds %s, and %s is live".formatted(held.orElse("no release"), live.get()),
              "cicw publish");
    } catch (CannotPublish e) {
      return Finding.problem(
          SUBJECT,
          String.valueOf(e.getMessage()),
          "Check publish.postgresql in cicw.conf, and that the server is up.");
    } catch (IOException e) {
      return Finding.problem(
          SUBJECT, "it is not known what is live: " + e.getMessage(), "See releases above.");
    }
  }

  private PublicationCheck() {}
}

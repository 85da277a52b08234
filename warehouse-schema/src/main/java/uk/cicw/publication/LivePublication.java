package uk.cicw.publication;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.release.Releases;

/**
 * Publishes the live release of a warehouse where its settings name a PostgreSQL database, and
 * keeps in the ledger what came of it.
 */
public final class LivePublication {
  private final PostgresPublication publication;
  private final PublicationLedger ledger;

  private LivePublication(PostgresPublication publication, PublicationLedger ledger) {
    this.publication = publication;
    this.ledger = ledger;
  }

  /** Whether the settings name a database. */
  public static boolean isSet(Settings settings) {
    return PostgresTarget.of(settings).isPresent();
  }

  /** Empty where releases are published as files only. */
  public static Optional<LivePublication> of(Settings settings, Jdbi jdbi, Clock clock) {
    Releases releases = new Releases(settings.home().releases(), clock);
    return PostgresTarget.of(settings)
        .map(target -> new PostgresPublication(target, releases, clock))
        .map(to -> new LivePublication(to, new PublicationLedger(jdbi, clock)));
  }

  /** What the last publication left. */
  public PublicationState state() {
    return ledger.state();
  }

  /**
   * The release that PostgreSQL holds, asked of itself.
   *
   * @throws CannotPublish where it does not answer
   */
  public Optional<String> held() {
    return publication.held();
  }

  /**
   * Publishes the live release, unless PostgreSQL holds it.
   *
   * @param confirm is run right before anything can be seen; it throws where this process may no
   *     longer publish
   * @throws CannotPublish with the reason, which the ledger has, too
   */
  public PublishedRelease publish(Runnable confirm) throws IOException {
    try {
      PublishedRelease published = publication.publish(confirm);
      ledger.done(published.releaseId());
      return published;
    } catch (CannotPublish e) {
      ledger.failed(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /**
   * Has PostgreSQL write the tables anew, without the rows that are dead, so that no page of its
   * files has them. Needs each table for a moment of its own.
   *
   * @return how many tables were written
   * @throws CannotPublish where somebody reads on for too long
   */
  public long giveUpSpace() {
    return publication.giveUpSpace();
  }
}

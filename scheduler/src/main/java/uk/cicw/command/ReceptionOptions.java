package uk.cicw.command;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;
import uk.cicw.process.Reception;

/** What is said about extracts as they are handed over. */
final class ReceptionOptions {
  @Option(
      names = "--received-at",
      paramLabel = "TIME",
      converter = LondonTime.class,
      description =
          "When the extracts were received, where no folder received=... says it:"
              + " 2024-12-05 or 2024-12-05T09:30. Default: now.")
  private Optional<Instant> receivedAt;

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      converter = AuthorityConverter.class,
      description = "Three-digit code of the authority, where neither data nor folder names it.")
  private Optional<String> authority;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = CollectionYearConverter.class,
      description = "Collection year, such as 2017-18, where neither data nor folder names it.")
  private Optional<String> year;

  @Option(
      names = "--accept",
      description =
          "Accept extracts without rows. Extracts are cumulative, so such a one retracts"
              + " everything, and is held until it is accepted.")
  private boolean isAccepted;

  Reception reception() {
    return new Reception(receivedAt, authority, year, isAccepted);
  }
}

package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.home.Home;
import uk.cicw.ledger.LandingLedger;

/**
 * Takes in what is delivered. Nothing is written to the ledger until all bytes are kept, and then
 * all at once, so a landing that dies is simply done again.
 */
public final class Landing {
  private final LandingFolder folder;
  private final LandingLedger ledger;
  private final Optional<String> usualAuthority;
  private final Clock clock;
  private final String receivedBy;

  /**
   * Prepares to land.
   *
   * @param usualAuthority the authority of files that name none
   * @param receivedBy who lands them, for the ledger
   */
  public Landing(
      Home home,
      LandingLedger ledger,
      Optional<String> usualAuthority,
      Clock clock,
      String receivedBy) {
    this.folder = new LandingFolder(home.landing());
    this.ledger = ledger;
    this.usualAuthority = usualAuthority;
    this.clock = clock;
    this.receivedBy = receivedBy;
  }

  /**
   * Lands files, and folders with all that is below them; {@code sftp://user@host/folder} is a
   * folder, too. The files of one folder are one delivery: where nothing else tells their
   * collection year, its episodes do.
   *
   * @throws IOException when a place can not be read or bytes can not be kept; nothing has landed
   *     then
   */
  public LandingReport land(List<Path> places, LandingOptions options) throws IOException {
    Arrival arrival =
        new Arrival(
            options.receivedAt().orElse(clock.instant()).truncatedTo(ChronoUnit.SECONDS),
            options.receivedAt().isPresent(),
            receivedBy,
            ledger.versions());
    for (List<OfferedFile> delivery : deliveries(places).values()) {
      new Delivery(folder, options, usualAuthority, arrival).land(delivery);
    }
    arrival.writeDown(ledger);
    return arrival.report();
  }

  private static Map<String, List<OfferedFile>> deliveries(List<Path> places) throws IOException {
    Map<String, List<OfferedFile>> byFolder = new LinkedHashMap<>();
    for (Path place : places) {
      for (OfferedFile file : Sources.files(place)) {
        byFolder.computeIfAbsent(file.folder(), name -> new ArrayList<>()).add(file);
      }
    }
    return byFolder;
  }
}

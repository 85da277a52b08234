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
import java.util.concurrent.Callable;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Settings;
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
  private final Stillness stillness;

  /**
   * Prepares to land.
   *
   * @param usualAuthority the authority of files that name none
   * @param receivedBy who lands them, for the ledger
   */
  public Landing(
      Settings settings,
      LandingLedger ledger,
      Optional<String> usualAuthority,
      Clock clock,
      String receivedBy) {
    this(settings, ledger, usualAuthority, clock, receivedBy, Stillness.by(clock));
  }

  Landing(
      Settings settings,
      LandingLedger ledger,
      Optional<String> usualAuthority,
      Clock clock,
      String receivedBy,
      Stillness stillness) {
    this.folder = new LandingFolder(DeliveredFiles.of(settings));
    this.ledger = ledger;
    this.usualAuthority = usualAuthority;
    this.clock = clock;
    this.receivedBy = receivedBy;
    this.stillness = stillness;
  }

  /**
   * Lands files, and folders with all that is below them; {@code sftp://user@host/folder} is a
   * folder, too. The files of one folder are one delivery: where nothing else tells their
   * collection year, its episodes do. A delivery that can not be read whole is left for the next
   * landing, and so is a place that can not be read at all; the others land.
   *
   * @throws IOException when bytes can not be kept; nothing has landed then
   */
  public LandingReport land(List<Path> places, LandingOptions options) throws IOException {
    Arrival arrival =
        new Arrival(
            options.receivedAt().orElse(clock.instant()).truncatedTo(ChronoUnit.SECONDS),
            options.receivedAt().isPresent(),
            receivedBy,
            ledger.versions());
    Map<String, List<OfferedFile>> deliveries = deliveries(places, arrival);
    stillness.await(deliveries.values().stream().flatMap(List::stream).toList());
    AtOnce.all(
            deliveries.values().stream()
                .<Callable<Arrival>>map(files -> () -> land(files, options, arrival.part()))
                .toList())
        .forEach(arrival::add);
    arrival.writeDown(ledger);
    return arrival.report();
  }

  private Arrival land(List<OfferedFile> delivery, LandingOptions options, Arrival arrival)
      throws IOException {
    try {
      new Delivery(folder, options, usualAuthority, arrival).land(delivery, stillness);
    } catch (CannotRead e) {
      arrival.leaveOut(e);
    }
    return arrival;
  }

  private static Map<String, List<OfferedFile>> deliveries(List<Path> places, Arrival arrival) {
    Map<String, List<OfferedFile>> byFolder = new LinkedHashMap<>();
    for (Path place : places) {
      try {
        for (OfferedFile file : Sources.files(place)) {
          byFolder.computeIfAbsent(file.folder(), name -> new ArrayList<>()).add(file);
        }
      } catch (IOException e) {
        arrival.leaveOut(CannotRead.of(place.toString(), e));
      }
    }
    return byFolder;
  }
}

package uk.cicw.landing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.cicw.decode.DecodedTable;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.RowLabels;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.schema.CollectionYear;

/** The files of one folder, which arrive together. */
final class Delivery {
  private final LandingFolder folder;
  private final LandingOptions options;
  private final Optional<String> usualAuthority;
  private final Arrival arrival;

  Delivery(
      LandingFolder folder,
      LandingOptions options,
      Optional<String> usualAuthority,
      Arrival arrival) {
    this.folder = folder;
    this.options = options;
    this.usualAuthority = usualAuthority;
    this.arrival = arrival;
  }

  /** A file of the delivery that is an extract. */
  private record Extract(FoundFile file, DeliveryKeys keys, Contents contents) {}

  /**
   * Lands all of them, or none.
   *
   * @throws CannotRead when one of them can not be read whole
   */
  void land(List<OfferedFile> files, Stillness stillness) throws IOException {
    List<FoundFile> found = new ArrayList<>();
    for (OfferedFile offered : files) {
      found.add(store(offered, stillness));
    }
    List<Extract> extracts = new ArrayList<>();
    for (FoundFile file : found) {
      find(file).ifPresent(extracts::add);
    }
    Surroundings around = new Surroundings(options, usualAuthority, episodes(extracts));
    for (Extract extract : extracts) {
      place(extract, around);
    }
  }

  private FoundFile store(OfferedFile offered, Stillness stillness) throws IOException {
    Optional<FileState> before = offered.state();
    if (!stillness.isMoving(offered)) {
      FoundFile found = new FoundFile(offered, folder.store(offered));
      if (offered.state().equals(before)) {
        return found;
      }
    }
    throw new CannotRead(
        "Cannot land %s yet: it is still being written. The next run tries again"
            .formatted(offered.place()));
  }

  /** Looks into it, unless its bytes are known or no extract. */
  private Optional<Extract> find(FoundFile file) {
    DeliveryKeys keys = DeliveryKeys.NONE;
    try {
      keys = DeliveryKeys.of(file.offered().folder(), file.offered().name());
      List<ExtractVersion> known = arrival.known(file.bytes().fileId());
      List<ExtractVersion> reference = ReferenceFiles.known(known, file.offered());
      if (!reference.isEmpty()) {
        arrival.land(file, keys, reference);
        return Optional.empty();
      }
      return known.stream().allMatch(ReferenceFiles::isOne)
          ? inspect(file, keys)
          : Optional.of(new Extract(file, keys, Contents.remembered(known)));
    } catch (UnreadableExtract | CannotPlace e) {
      setAside(file, keys, e);
      return Optional.empty();
    }
  }

  private Optional<Extract> inspect(FoundFile file, DeliveryKeys keys) throws UnreadableExtract {
    DeliveredFile delivered = Decoder.hold(delivered(file));
    Optional<ExtractVersion> reference =
        ReferenceFiles.version(delivered, arrival.file(file, keys, Optional.empty()), keys);
    if (reference.isPresent()) {
      arrival.land(file, keys, List.of(reference.get()));
      return Optional.empty();
    }
    return Optional.of(new Extract(file, keys, Inspection.of(delivered)));
  }

  /** What the episodes of the folder say of its year, where they agree. */
  private static YearEvidence episodes(List<Extract> extracts) {
    List<YearEvidence> evidence =
        extracts.stream()
            .map(Extract::contents)
            .filter(Contents::hasEpisodes)
            .map(Contents::yearEvidence)
            .toList();
    return new YearEvidence(
        single(evidence, YearEvidence::certain), single(evidence, YearEvidence::any));
  }

  private static Optional<CollectionYear> single(
      List<YearEvidence> evidence, Function<YearEvidence, Optional<CollectionYear>> which) {
    List<CollectionYear> years =
        evidence.stream().map(which).flatMap(Optional::stream).distinct().toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  private void place(Extract extract, Surroundings around) {
    try {
      if (extract.contents().isRemembered() && saysNothingNew(extract, around)) {
        arrival.land(extract.file(), extract.keys(), extract.contents().remembered());
        return;
      }
      Contents contents =
          extract.contents().isRemembered()
              ? Inspection.of(delivered(extract.file()))
              : extract.contents();
      land(extract, contents, around);
    } catch (UnreadableExtract | CannotPlace e) {
      setAside(extract.file(), extract.keys(), e);
    }
  }

  /** Whether the same bytes have landed with the same to say; then they need not be read again. */
  private boolean saysNothingNew(Extract extract, Surroundings around) {
    try {
      Placement placement =
          Placement.of(extract.keys(), extract.contents(), RowLabels.NONE, around);
      String fileId = extract.file().bytes().fileId();
      return extract.contents().tables().stream()
          .map(table -> NewVersion.id(fileId, extract.keys(), table, placement))
          .allMatch(arrival::isKnown);
    } catch (CannotPlace e) {
      return false;
    }
  }

  private void land(Extract extract, Contents contents, Surroundings around)
      throws CannotPlace, UnreadableExtract {
    LandedFile landed = arrival.file(extract.file(), extract.keys(), Optional.empty());
    PlacedRows placed = PlacedRows.of(extract.keys(), contents, around);
    List<ExtractVersion> versions = new ArrayList<>();
    for (DecodedTable table : contents.decoded()) {
      placed
          .counts(table)
          .forEach(
              (placement, rowCount) ->
                  versions.add(
                      NewVersion.of(landed, extract.keys(), table.table(), rowCount, placement)));
    }
    arrival.ignore(extract.file(), contents.decoded());
    arrival.land(extract.file(), extract.keys(), versions);
  }

  private DeliveredFile delivered(FoundFile file) {
    return folder.delivered(file.bytes());
  }

  private void setAside(FoundFile file, DeliveryKeys keys, Exception why) {
    boolean isContradiction = why instanceof CannotPlace place && place.isContradiction();
    arrival.setAside(file, keys, String.valueOf(why.getMessage()), isContradiction);
  }
}

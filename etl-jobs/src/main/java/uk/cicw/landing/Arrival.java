package uk.cicw.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.cicw.decode.DecodedTable;
import uk.cicw.landing.LandingReport.IgnoredColumns;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;

/** What one landing brings, gathered until it is written down. */
final class Arrival {
  private final Instant now;
  private final boolean nowIsStated;
  private final String receivedBy;
  private final Map<String, List<ExtractVersion>> knownByFile;
  private final Set<String> knownIds;
  private final Map<String, LandedFile> files = new LinkedHashMap<>();
  private final Map<String, ExtractVersion> landed = new LinkedHashMap<>();
  private final List<String> alreadyKnown = new ArrayList<>();
  private final List<LandedFile> setAside = new ArrayList<>();
  private final List<LandedFile> contradictions = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Set<IgnoredColumns> ignored = new LinkedHashSet<>();

  Arrival(Instant now, boolean nowIsStated, String receivedBy, List<ExtractVersion> known) {
    this(
        now,
        nowIsStated,
        receivedBy,
        known.stream().collect(Collectors.groupingBy(version -> version.file().fileId())),
        known.stream().map(ExtractVersion::extractId).collect(Collectors.toSet()));
  }

  private Arrival(
      Instant now,
      boolean nowIsStated,
      String receivedBy,
      Map<String, List<ExtractVersion>> knownByFile,
      Set<String> knownIds) {
    this.now = now;
    this.nowIsStated = nowIsStated;
    this.receivedBy = receivedBy;
    this.knownByFile = knownByFile;
    this.knownIds = knownIds;
  }

  /** What one delivery of it brings, while others land beside it. */
  Arrival part() {
    return new Arrival(now, nowIsStated, receivedBy, knownByFile, knownIds);
  }

  /**
   * Adds parts in the order of their deliveries: what they say together depends on nothing else.
   */
  void add(Arrival part) {
    part.files.forEach(this::add);
    part.landed.forEach(landed::putIfAbsent);
    alreadyKnown.addAll(part.alreadyKnown);
    setAside.addAll(part.setAside);
    contradictions.addAll(part.contradictions);
    leftOut.addAll(part.leftOut);
    ignored.addAll(part.ignored);
  }

  private void add(String fileId, LandedFile file) {
    if (file.reason().isPresent()) {
      files.putIfAbsent(fileId, file);
    } else {
      files.put(fileId, file);
    }
  }

  List<ExtractVersion> known(String fileId) {
    return knownByFile.getOrDefault(fileId, List.of());
  }

  boolean isKnown(String extractId) {
    return knownIds.contains(extractId);
  }

  /** The time of receipt is what the landing states, else what the folder says, else now. */
  LandedFile file(FoundFile file, DeliveryKeys keys, Optional<String> reason) {
    Instant receivedAt = nowIsStated ? now : keys.receivedAt().orElse(now);
    return file.landed(receivedAt, receivedBy, reason);
  }

  void land(FoundFile file, DeliveryKeys keys, List<ExtractVersion> versions) {
    List<ExtractVersion> news =
        versions.stream().filter(version -> !isKnown(version.extractId())).toList();
    if (news.isEmpty()) {
      alreadyKnown.add(file.offered().name());
      return;
    }
    LandedFile landedFile = file(file, keys, Optional.empty());
    files.put(landedFile.fileId(), landedFile);
    news.forEach(version -> landed.putIfAbsent(version.extractId(), version));
  }

  void ignore(FoundFile file, List<DecodedTable> tables) {
    for (DecodedTable table : tables) {
      if (!table.unknownColumns().isEmpty()) {
        ignored.add(
            new IgnoredColumns(file.offered().name(), table.table(), table.unknownColumns()));
      }
    }
  }

  void setAside(FoundFile file, DeliveryKeys keys, String reason, boolean isContradiction) {
    LandedFile asideFile = file(file, keys, Optional.of(reason));
    files.putIfAbsent(asideFile.fileId(), asideFile);
    setAside.add(asideFile);
    if (isContradiction) {
      contradictions.add(asideFile);
    }
  }

  void leaveOut(CannotRead why) {
    leftOut.add(String.valueOf(why.getMessage()));
  }

  void writeDown(LandingLedger ledger) {
    ledger.land(files.values(), landed.values());
  }

  LandingReport report() {
    return new LandingReport(
        List.copyOf(landed.values()),
        List.copyOf(alreadyKnown),
        List.copyOf(setAside),
        List.copyOf(contradictions),
        List.copyOf(leftOut),
        List.copyOf(ignored));
  }
}

package uk.cicw.status;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.listing.Listing;
import uk.cicw.release.Releases;
import uk.cicw.release.Staleness;

/** What one wants to know first. */
record Summary(
    Settings settings,
    List<ExtractVersion> versions,
    List<LandedFile> files,
    RunLedger runs,
    Releases releases) {

  Listing listing() throws IOException {
    Listing summary = Listing.of("item", "value");
    Optional<Staleness> stale = releases.staleness();
    summary.add("home", settings.home().root().toAbsolutePath().normalize());
    summary.add("live_release", releases.current().orElse("none yet"));
    stale.ifPresent(
        why -> summary.add("stale", "since %s: %s".formatted(why.since(), why.reason())));
    summary.add("writing_now", runs.writer().map(LeaseHolder::label).orElse("nobody"));
    summary.add("files_landed", files.stream().filter(file -> !file.isSetAside()).count());
    summary.add("files_set_aside", files.stream().filter(LandedFile::isSetAside).count());
    summary.add("extracts_due", count(VersionStatus.DUE) + count(VersionStatus.STAGED));
    summary.add("extracts_held", count(VersionStatus.HELD));
    summary.add("rows_in", rows(RowCounts::in));
    summary.add("rows_loaded", rows(RowCounts::loaded));
    summary.add("rows_set_aside", rows(RowCounts::setAside));
    summary.add("holds_synthetic_data", versions.stream().anyMatch(ExtractVersion::isSynthetic));
    return summary;
  }

  private long count(VersionStatus status) {
    return versions.stream().filter(version -> version.status() == status).count();
  }

  private long rows(ToLongFunction<RowCounts> count) {
    return versions.stream().flatMap(version -> version.rows().stream()).mapToLong(count).sum();
  }
}

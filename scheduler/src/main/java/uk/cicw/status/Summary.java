package uk.cicw.status;

import java.util.function.ToLongFunction;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LandingCounts;
import uk.cicw.ledger.LandingCounts.Year;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

/** What one wants to know next. */
final class Summary {

  static Listing listing(Settings settings, Situation now) {
    Listing summary = Listing.of("item", "value");
    summary.add("home", settings.home().root().toAbsolutePath().normalize());
    summary.add("live_release", now.live().map(Situation.LiveSince::releaseId).orElse("none yet"));
    now.stale()
        .ifPresent(
            why -> summary.add("stale", "since %s: %s".formatted(why.since(), why.reason())));
    now.postgres()
        .ifPresent(
            state -> summary.add("in_postgresql", state.releaseId().orElse("no release yet")));
    summary.add("served_by", now.daemon().orElse("nobody"));
    summary.add("writing_now", now.writer().map(LeaseHolder::label).orElse("nobody"));
    now.lastReceived().ifPresent(last -> summary.add("last_received", LocalMoment.text(last)));
    LandingCounts.Files files = now.files();
    summary.add("files_landed", files.landed());
    summary.add("files_set_aside", files.setAside());
    summary.add("extracts_due", now.due());
    summary.add("extracts_held", now.held());
    summary.add("rows_in", sum(now, Year::rowsIn));
    summary.add("rows_loaded", sum(now, Year::rowsLoaded));
    summary.add("rows_set_aside", sum(now, Year::rowsSetAside));
    summary.add("holds_synthetic_data", now.years().stream().anyMatch(Year::isSynthetic));
    return summary;
  }

  private static long sum(Situation now, ToLongFunction<Year> count) {
    return now.years().stream().mapToLong(count).sum();
  }

  private Summary() {}
}

package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.YearlyComparison;

/** What the sample shows, where it is, and how to go on. */
final class SampleSummary {

  static void print(Cicw cicw, PrintWriter out) throws IOException, SQLException {
    try (Connection release = LiveRelease.open(cicw, "show the sample")) {
      for (String indicator : new String[] {"three_plus_placements_pct", "cla_count"}) {
        out.printf("%n%s by year, with England beside it%n", indicator);
        ListingFormat.TABLE.print(new YearlyComparison(indicator).ask(release), out);
      }
    }
    out.printf("%n%s%n", SyntheticNote.TEXT);
    out.println("England: Department for Education, Open Government Licence v3.0.");
    out.printf("%nThe release: %s%n", LiveRelease.file(cicw));
    out.println("Open it read-only with any DuckDB client, or ask it here:");
    out.println("  ./cicw trend three_plus_placements_pct --period-kind month_end --from 2024-04");
    out.println("  ./cicw benchmark --period 2024");
    out.println(
        "  ./cicw sql \"select * from trend_series where indicator_id = 'cla_count' limit 5\"");
    out.flush();
  }

  private SampleSummary() {}
}

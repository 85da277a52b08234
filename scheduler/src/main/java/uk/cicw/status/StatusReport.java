package uk.cicw.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;
import uk.cicw.listing.Sections;

/** The state of a warehouse on one screen: first why its figures are as old as they are. */
public final class StatusReport {
  private final Settings settings;
  private final Situation situation;
  private final int years;

  private StatusReport(Settings settings, Situation situation, int years) {
    this.settings = settings;
    this.situation = situation;
    this.years = years;
  }

  /**
   * @param years how many collection years of extracts are listed, the latest
   */
  public static StatusReport of(Settings settings, Clock clock, int years) throws IOException {
    return new StatusReport(settings, Situation.of(settings, Ledgers.open(settings), clock), years);
  }

  /** For people the answer is sentences. */
  public void print(ListingFormat format, PrintWriter out) {
    Answer answer = new Answer(situation);
    Map<String, Listing> sections = new LinkedHashMap<>();
    if (format == ListingFormat.TABLE) {
      printSentences(answer.reasons(), out);
    } else {
      sections.put("answer", answer.listing());
    }
    sections.put("summary", Summary.listing(settings, situation));
    sections.put("workflows", WorkflowState.listing(situation.workflows()));
    sections.put("attention", Attention.listing(situation.waiting()));
    sections.put("alerts", AlertListing.of(situation.alerts()));
    sections.put("let_through", GateDetails.overrides(situation.overrides()));
    sections.put("extracts", ExtractYears.listing(situation.years(), years));
    sections.put("runs", RunListing.of(situation.recent()));
    new Sections(sections).print(format, out);
  }

  private static void printSentences(List<Answer.Reason> reasons, PrintWriter out) {
    for (Answer.Reason reason : reasons) {
      out.println(reason.why());
      reason.whatToDo().ifPresent(command -> out.println("  -> " + command));
    }
    out.println();
  }
}

package uk.cicw.command;

import picocli.CommandLine.Parameters;

/** Which indicator a question is about. */
final class IndicatorParameter {
  @Parameters(
      paramLabel = "INDICATOR",
      description = "Id of the indicator, such as three_plus_placements_pct.")
  String id = "";
}

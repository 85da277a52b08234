package uk.cicw.command;

import picocli.CommandLine.Option;
import uk.cicw.listing.ListingFormat;

/** The form of a listing. */
final class ListingOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  ListingFormat format = ListingFormat.TABLE;
}

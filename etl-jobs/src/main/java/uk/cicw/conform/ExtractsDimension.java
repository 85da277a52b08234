package uk.cicw.conform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.cicw.lake.Lake;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.RowCounts;
import uk.cicw.schema.Facts;

/** The extract versions that facts are made of, with the account of their rows. */
final class ExtractsDimension {

  static List<WrittenFile> write(Lake lake, Collection<List<ExtractVersion>> versions) {
    try (TableWriter writer = lake.tables(List.of(Facts.EXTRACTS)).writer()) {
      versions.stream()
          .flatMap(List::stream)
          .sorted(
              Comparator.comparing(ExtractVersion::authorityCode)
                  .thenComparing(ExtractVersion::extractId))
          .map(ExtractsDimension::row)
          .forEach(writer::write);
      return writer.finish();
    }
  }

  private static TableRow row(ExtractVersion version) {
    RowCounts rows =
        version
            .rows()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Cannot describe extract %s: it is staged without an account of its rows"
                            .formatted(version.extractId())));
    return TableRow.of(
        Facts.EXTRACTS,
        version.extractId(),
        version.authorityCode(),
        version.extractTable(),
        version.collectionYear(),
        version.dataTo(),
        version.receivedDate(),
        rows.in(),
        rows.loaded(),
        rows.setAside(),
        version.isSynthetic());
  }

  private ExtractsDimension() {}
}

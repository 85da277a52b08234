package uk.cicw.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;

/**
 * A published figure with where it stands, before it becomes a row of the facts. *
 *
 * @param roundedTo what a count was rounded to before it was published, where that is known
 */
public record Figure(
    Area area,
    String measure,
    String periodKind,
    LocalDate periodEnd,
    PublishedCell value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<Integer> roundedTo) {

  /** What tells the figures of one release apart. */
  record Key(String areaCode, String measure, String periodKind, LocalDate periodEnd) {}

  Key key() {
    return new Key(area.code(), measure, periodKind, periodEnd);
  }

  TableRow row(Release release, LocalDate knownFrom, String sourceFile) {
    return TableRow.of(
        Facts.PUBLISHED_FIGURES,
        area.code(),
        area.level(),
        area.oldLaCode().orElse(null),
        area.label(),
        measure,
        periodKind,
        periodEnd,
        release.name(),
        value.number().orElse(null),
        numerator.orElse(null),
        denominator.orElse(null),
        value.status(),
        value.text(),
        roundedTo.orElse(null),
        knownFrom,
        sourceFile,
        value.row(),
        value.column());
  }
}

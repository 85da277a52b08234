package uk.cicw.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment as people write it: in Europe/London unless it says otherwise; a day is its start. */
final class LondonTime implements ITypeConverter<Instant> {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]");

  @Override
  public Instant convert(String text) {
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime withOffset) {
        return withOffset.toInstant();
      }
      return parsed instanceof LocalDateTime local
          ? local.atZone(LONDON).toInstant()
          : LocalDate.from(parsed).atStartOfDay(LONDON).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no time; write 2024-12-05, 2024-12-05T09:30 or 2024-12-05T09:30:00Z"
              .formatted(text));
    }
  }
}

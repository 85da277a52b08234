package uk.cicw.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.schema.CollectionYear;

/** A collection year on the command line; a bare 2017 may be the year that starts or ends then. */
final class CollectionYearConverter implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    return CollectionYear.parse(text)
        .map(CollectionYear::label)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no collection year; write one such as 2024-25".formatted(text)));
  }
}

package uk.cicw.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.question.PeriodText;

/** A period on the command line. */
final class PeriodConverter implements ITypeConverter<PeriodText> {

  @Override
  public PeriodText convert(String text) {
    try {
      return PeriodText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}

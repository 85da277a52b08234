package uk.cicw.command;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.schedule.MissedRuns;

/** What is to become of missed runs, as settings spell it. */
final class MissedRunsConverter implements ITypeConverter<MissedRuns> {

  @Override
  public MissedRuns convert(String text) {
    return Arrays.stream(MissedRuns.values())
        .filter(policy -> policy.label().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException("'%s' is neither run-latest nor skip".formatted(text)));
  }
}

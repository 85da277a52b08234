package uk.cicw.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.ledger.RunStep;

/** A step of a run, as the ledger spells it. */
final class RunStepConverter implements ITypeConverter<RunStep> {

  @Override
  public RunStep convert(String text) {
    return RunStep.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no step; there are %s"
                        .formatted(text, String.join(", ", RunStep.labels()))));
  }
}

package uk.cicw.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.release.gate.GateOverride;

/** A gate that somebody lets a release through, refused before any work begins. */
final class OverrideConverter implements ITypeConverter<GateOverride> {

  @Override
  public GateOverride convert(String text) {
    try {
      return GateOverride.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}

package uk.cicw.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.cicw.reference.AuthorityCodes;

/** An authority on the command line, refused before any work begins where there is none such. */
final class AuthorityConverter implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    return AuthorityCodes.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no authority; write its three-digit code, such as 813"
                        .formatted(text)));
  }
}

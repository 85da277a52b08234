package uk.cicw.decode;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The name under which a file was delivered; landing puts the hash of its bytes before it. */
public final class DeliveredName {
  private static final Pattern HASH = Pattern.compile("^[0-9a-f]{64}-");

  public static String of(Path file) {
    return HASH.matcher(String.valueOf(file.getFileName())).replaceFirst("");
  }

  private DeliveredName() {}
}

package uk.cicw.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows an authority by its three-digit code, by its GSS code and by its name. */
public final class AuthorityCodes {
  private static final Map<String, String> CODES = read();

  /** The three-digit code. */
  public static Optional<String> of(String label) {
    return Optional.ofNullable(CODES.get(key(label)));
  }

  /** The name of the authority with that three-digit code. */
  public static Optional<String> name(String code) {
    return ReferenceFile.rows(Reference.AUTHORITIES).stream()
        .filter(line -> line.get(0).equals(code))
        .map(line -> line.get(2))
        .findFirst();
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    for (List<String> line : ReferenceFile.rows(Reference.AUTHORITIES)) {
      String code = line.get(0);
      // code, GSS code and name, in the order of the declaration
      line.subList(0, 3).forEach(label -> codes.put(key(label), code));
    }
    return Map.copyOf(codes);
  }

  /** Names are spelled with "and" or "&", with "St" or "St.". */
  private static String key(String label) {
    return label
        .toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  private AuthorityCodes() {}
}

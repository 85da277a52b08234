package uk.cicw.landing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that tells whose or which extract a file is.
 *
 * @param by what says so, as it is named in an error
 */
record Claim<T>(String by, T value) {
  /** What all of them say; an error that names both when two differ. */
  static <T> Optional<T> agreed(List<Claim<T>> claims, Function<T, String> label)
      throws CannotPlace {
    for (Claim<T> claim : claims) {
      Claim<T> first = claims.get(0);
      if (!first.value().equals(claim.value())) {
        throw CannotPlace.contradiction(
            "%s says %s, but %s says %s"
                .formatted(
                    first.by(),
                    label.apply(first.value()),
                    claim.by(),
                    label.apply(claim.value())));
      }
    }
    return claims.stream().map(Claim::value).findFirst();
  }
}

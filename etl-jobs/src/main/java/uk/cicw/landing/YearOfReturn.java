package uk.cicw.landing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.decode.TextRow;
import uk.cicw.schema.CollectionYear;

/** Tells of which collection year a return is that does not land, and whose. */
public final class YearOfReturn {
  private final YearTally tally = new YearTally();
  private final List<CollectionYear> named = new ArrayList<>();
  private Optional<String> authority = Optional.empty();

  /** What its folders and its name say of a file; what is no such word is passed over. */
  public void file(Path file) {
    try {
      Path absolute = file.toAbsolutePath().normalize();
      DeliveryKeys keys =
          DeliveryKeys.of(
              String.valueOf(absolute.getParent()), String.valueOf(absolute.getFileName()));
      keys.years().forEach(claim -> named.add(claim.value()));
      authority = authority.or(() -> keys.authorities().stream().map(Claim::value).findFirst());
    } catch (CannotPlace e) {
      return; // a word that only looks like a key; the rows tell all the same
    }
  }

  public void row(TextRow row) {
    tally.add(row);
  }

  /** The innermost folder or the name tells, else the dates. */
  public Optional<CollectionYear> year() {
    return named.isEmpty() ? tally.evidence().any() : Optional.of(named.get(named.size() - 1));
  }

  /** As the folders name it. */
  public Optional<String> authority() {
    return authority;
  }
}

package uk.cicw.ledger;

/**
 * What became of the rows of one extract version. Every row is accounted for: in = loaded + set
 * aside.
 */
public record RowCounts(int in, int loaded, int setAside) {
  public RowCounts {
    if (in != loaded + setAside) {
      throw new IllegalArgumentException(
          "Cannot account for %d rows: %d loaded and %d set aside".formatted(in, loaded, setAside));
    }
  }

  /** Those of two tables of one version. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(in + other.in, loaded + other.loaded, setAside + other.setAside);
  }
}

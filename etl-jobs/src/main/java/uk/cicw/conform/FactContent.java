package uk.cicw.conform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a fact says, as a key: it is looked up day by day, so its hash is worked out once. */
final class FactContent {
  private final @Nullable Object[] values;
  private final int hash;

  FactContent(@Nullable Object[] values) {
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  int size() {
    return values.length;
  }

  /** A copy of the values with room for more behind them. */
  @Nullable Object[] and(int more) {
    return Arrays.copyOf(values, values.length + more);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactContent content
        && hash == content.hash
        && Arrays.equals(values, content.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

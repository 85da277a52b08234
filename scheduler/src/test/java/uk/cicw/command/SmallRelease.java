package uk.cicw.command;

import java.nio.file.Path;
import uk.cicw.council.CouncilRelease;

/** A home with a real release of a synthetic council of ten children. */
public final class SmallRelease {
  private static final Path HOME = CouncilRelease.of(CouncilRelease.FIRST);

  /** The home, the same for all tests; they may read and roll back, not write. */
  public static Path home() {
    return HOME;
  }

  private SmallRelease() {}
}

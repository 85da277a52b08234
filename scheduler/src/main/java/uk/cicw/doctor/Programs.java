package uk.cicw.doctor;

import uk.cicw.process.Distribution;

/** What the build has put together. */
final class Programs {

  static Finding built(Distribution distribution) {
    return distribution.isBuilt()
        ? Finding.ok("programs", "built in " + distribution.root())
        : Finding.problem(
            "programs",
            "there is no run process in " + distribution.root(),
            "Start the command by ./cicw, which builds it.");
  }

  private Programs() {}
}

package uk.cicw.landing;

/** A file of corrected rows does not fit what was set aside. */
public final class CannotReplay extends Exception {
  private static final long serialVersionUID = 1;

  CannotReplay(String fileName, String why) {
    super(
        ("Cannot replay %s: %s. Correct a file that `cicw rejects --export` wrote, and in it"
                + " nothing but the cells at fault.")
            .formatted(fileName, why));
  }
}

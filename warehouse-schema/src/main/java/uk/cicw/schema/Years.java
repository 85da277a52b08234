package uk.cicw.schema;

/**
 * The collection years in which a declaration is in force, both ends included. A collection year is
 * named by the year that it ends in: 2018 is 1 April 2017 to 31 March 2018.
 */
public record Years(int first, int last) {
  public static final int EARLIEST = 2005;
  public static final int LATEST = 2027;
  public static final Years ALL = new Years(EARLIEST, LATEST);

  public Years {
    if (first > last) {
      throw new IllegalArgumentException("Cannot declare years %d to %d".formatted(first, last));
    }
  }

  public static Years from(int first) {
    return new Years(first, LATEST);
  }

  public static Years to(int last) {
    return new Years(EARLIEST, last);
  }

  public boolean contains(int year) {
    return first <= year && year <= last;
  }
}

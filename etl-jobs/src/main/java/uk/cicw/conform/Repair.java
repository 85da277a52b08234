package uk.cicw.conform;

/** The numbers of the repairs, as {@code codes/repair.csv} explains them. */
final class Repair {
  static final int NONE = 0;
  static final int DUPLICATE = 1;
  static final int SUPERSEDED = 2;
  static final int ENDED_BEFORE_IT_BEGAN = 3;
  static final int ENDED_THE_SAME_DAY = 4;
  static final int NEVER_CLOSED = 5;
  static final int NOT_RETURNED_AGAIN = 6;
  static final int OVERLAP = 7;
  static final int INSIDE_ANOTHER = 8;
  static final int GAP = 9;

  private Repair() {}
}

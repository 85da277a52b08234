package uk.cicw.attack;

/** The two ends of what the symbol of a hidden count says: 1 to 5. */
enum Goal {
  LEAST(1, Double.POSITIVE_INFINITY, 1),
  MOST(0, 5, -1);

  private static final double ROUNDING = 1e-5;

  private final double least;
  private final double most;
  private final double direction;

  Goal(double least, double most, double direction) {
    this.least = least;
    this.most = most;
    this.direction = direction;
  }

  boolean isReached(double value) {
    return this == LEAST ? value <= least + ROUNDING : value >= most - ROUNDING;
  }

  /** Nobody asks for less than the end itself, */
  double least() {
    return least;
  }

  /** nor for more. */
  double most() {
    return most;
  }

  /** What to add up to a sum that is to be the least. */
  double direction() {
    return direction;
  }
}

package uk.cicw.report;

/** How a failure compares with an earlier delivery of the same return. */
enum FailureState {
  /** It was not there before. */
  NEW("new"),
  /** It was there before. */
  OPEN("still open"),
  /** Nothing is known: there is no earlier delivery, or its rule could not look at it. */
  NOT_COMPARED("");

  private final String label;

  FailureState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

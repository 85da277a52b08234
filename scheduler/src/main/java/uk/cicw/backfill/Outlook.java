package uk.cicw.backfill;

/** What becomes of a run in a backfill. */
public enum Outlook {
  /** It never ran, or came to no end that counts: it is made up for. */
  MISSING("to be run"),
  /** Nothing is to be done. */
  DONE("done"),
  /** Somebody has to decide about its release. */
  HELD("left: held, see `cicw gates`"),
  /** It is worked on. */
  RUNNING("left: running"),
  /** It is missing, but the snapshot of its collection year was taken. */
  CLOSED("left: its year is closed, --reopen runs it");

  private final String label;

  Outlook(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}

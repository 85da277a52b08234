package uk.cicw.audit;

/**
 * Something that is not as it was written.
 *
 * @param file in the folder of the log
 * @param line of that file, from 1; 0 where it is about no line
 * @param what with the number of the entry
 */
public record AuditFault(String file, long line, Kind kind, String what) {
  /** What became of a line. */
  public enum Kind {
    /** Its text is another. */
    ALTERED,
    /** It is gone, with lines after it still there. */
    REMOVED,
    /** It was not written by the warehouse, or not there. */
    INSERTED,
    /** It is gone, and all after it. */
    TRUNCATED,
    /** The head of the log is gone. */
    HEAD_GONE,
    /** An entry that somebody noted is not there: the log was written anew, hashes and all. */
    REWRITTEN,
    /** The text of a statement is gone or another. */
    STATEMENT
  }
}

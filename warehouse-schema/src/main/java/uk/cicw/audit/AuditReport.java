package uk.cicw.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param entries that were followed
 * @param hash of the last of them: who keeps it elsewhere can tell later that nothing before it was
 *     written anew
 * @param faults in the order of the log
 * @param notes what crashes left, which no fault is
 */
public record AuditReport(long entries, String hash, List<AuditFault> faults, List<String> notes) {

  public boolean isWhole() {
    return faults.isEmpty();
  }
}

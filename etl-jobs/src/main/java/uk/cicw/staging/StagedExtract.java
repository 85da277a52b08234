package uk.cicw.staging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideRow;

/** What became of one extract version in a task; every row is counted. */
final class StagedExtract implements Serializable {
  private static final long serialVersionUID = 1;

  private final String extractId;
  private final ArrayList<SetAsideRow> setAside = new ArrayList<>();
  private int rowsIn;
  private int rowsLoaded;
  private int rowsSetAside;

  StagedExtract(String extractId) {
    this.extractId = extractId;
  }

  void in() {
    rowsIn++;
  }

  void loaded() {
    rowsLoaded++;
  }

  void setAside(List<SetAsideRow> reasons) {
    rowsSetAside++;
    setAside.addAll(reasons);
  }

  String extractId() {
    return extractId;
  }

  List<SetAsideRow> setAside() {
    return setAside;
  }

  /** Fails when a row is not accounted for. */
  RowCounts counts() {
    return new RowCounts(rowsIn, rowsLoaded, rowsSetAside);
  }
}

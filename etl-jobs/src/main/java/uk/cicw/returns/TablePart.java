package uk.cicw.returns;

import java.io.Serializable;
import uk.cicw.staging.DeliveredExtract;
import uk.cicw.staging.FetchedFiles;

/** An extract that is in force, as a part of a table of this year's return or of last year's. */
record TablePart(DeliveredExtract extract, boolean isOfLastYear) implements Serializable {

  String table() {
    return extract.origin().extractTable();
  }

  TablePart on(FetchedFiles files) {
    return new TablePart(extract.on(files), isOfLastYear);
  }
}

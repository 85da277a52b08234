package uk.cicw.returns;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.DeliveredFile;

/**
 * A return on a day on which it became another one.
 *
 * @param parts what is in force and can be read
 * @param gone tables in force whose delivered bytes are not kept any more, those of last year with
 *     the ending that rules give them
 * @param directory the list of postcodes, null where none had landed
 */
record ReturnState(
    LocalDate day,
    List<TablePart> parts,
    Set<String> gone,
    @Nullable DeliveredFile directory,
    List<DeliveredFile> providers)
    implements Serializable {

  /**
   * Whether all that is in force of this year's return can be read; of last year's less will do.
   */
  boolean isThere() {
    return gone.stream().allMatch(table -> table.endsWith("_last"));
  }

  Optional<DeliveredFile> postcodes() {
    return Optional.ofNullable(directory);
  }
}

package uk.cicw.publication;

import java.util.Optional;

/**
 * A column of a table of a release.
 *
 * @param type its type in PostgreSQL
 * @param meaning what the release says about it
 */
record ReleaseColumn(String name, String type, boolean isRequired, Optional<String> meaning) {

  String definition() {
    return Sql.name(name) + " " + type + (isRequired ? " not null" : "");
  }
}

package uk.cicw.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The tables of what no return delivers. */
final class ReferenceRows {
  /** Their definitions by name. */
  static final Map<String, String> DEFINITIONS =
      Map.of(
          DeliveredTable.PROVIDERS,
          """
          create or replace table providers (urn varchar, postcode varchar, place_codes varchar,
            provider_codes varchar, reg_end date, la_code varchar)""",
          DeliveredTable.POSTCODES,
          """
          create or replace table postcodes (postcode varchar, authority_code varchar,
            easting double, northing double)""");

  /** What an extract carries stands; what it leaves open is worked out. */
  private static final String LOCATIONS =
      """
      create or replace table %1$s as
      with placed as (
        select
          e.row_number as episode,
          p.authority_code,
          case when authority() is not null
            then if(p.authority_code = authority(), 'IN', 'OUT') end as location,
          round(sqrt((p.easting - h.easting) ** 2 + (p.northing - h.northing) ** 2) / 1609.3, 1) as miles
        from %1$s e
        join postcodes p on p.postcode = replace(upper(e.pl_post), ' ', '')
        left join postcodes h on h.postcode = replace(upper(e.home_post), ' ', ''))
      select e.* replace (
        coalesce(e.pl_la, p.authority_code) as pl_la,
        coalesce(e.pl_location, p.location) as pl_location,
        case when e.pl_distance_text is null then coalesce(p.miles, 999.9) else e.pl_distance end
          as pl_distance,
        coalesce(e.pl_distance_text, coalesce(p.miles, 999.9)::varchar) as pl_distance_text)
      from %1$s e
      left join placed p on p.episode = e.row_number
      order by e.row_number""";

  private static final String MENTIONED =
      """
      select distinct replace(upper(postcode), ' ', '')
      from (select unnest([home_post, pl_post]) as postcode from %s)
      where postcode is not null""";

  /** Works out, of postcodes, where the placements of a table of episodes are. */
  static String locations(String table) {
    return LOCATIONS.formatted(table);
  }

  /** The postcodes of a table of episodes. */
  static String mentioned(String table) {
    return MENTIONED.formatted(table);
  }

  static void add(Connection connection, List<Provider> providers) throws SQLException {
    try (DuckDBAppender rows = appender(connection, DeliveredTable.PROVIDERS)) {
      for (Provider provider : providers) {
        rows.beginRow()
            .append(provider.urn())
            .append(provider.postcode().orElse(null))
            .append(provider.placeCodes().orElse(null))
            .append(provider.providerCodes().orElse(null))
            .append(provider.registrationEnd().orElse(null))
            .append(provider.authority().orElse(null))
            .endRow();
      }
    }
  }

  static void addPlaces(Connection connection, List<PostcodePlace> places) throws SQLException {
    try (DuckDBAppender rows = appender(connection, DeliveredTable.POSTCODES)) {
      for (PostcodePlace place : places) {
        rows.beginRow()
            .append(place.postcode())
            .append(place.authority())
            .append(place.easting())
            .append(place.northing())
            .endRow();
      }
    }
  }

  private static DuckDBAppender appender(Connection connection, String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender(connection.getSchema(), table);
  }

  private ReferenceRows() {}
}

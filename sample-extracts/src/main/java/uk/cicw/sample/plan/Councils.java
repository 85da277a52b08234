package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The councils of today with their children, the sample authority first. */
public final class Councils {
  private static final String MID_YEAR = "2023";

  /** A council, with the people aged 0 to 17 in its area. */
  public record Council(String authorityCode, int population) {}

  public static List<Council> all() {
    try (InputStream csv = Councils.class.getResourceAsStream("/reference/population.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<Council> councils = new ArrayList<>();
      for (NamedCsvRecord line : lines) {
        if (line.getField("mid_year").equals(MID_YEAR)
            && !line.getField("authority_code").isEmpty()) {
          councils.add(
              new Council(
                  line.getField("authority_code"),
                  Integer.parseInt(line.getField("population_count"))));
        }
      }
      councils.sort(Comparator.comparing(Councils::place));
      return councils;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the councils", e);
    }
  }

  /** The codes next to that of a council, which are mostly those of its region. */
  public static List<String> around(String authorityCode) {
    List<String> codes = all().stream().map(Council::authorityCode).sorted().toList();
    int place = codes.indexOf(authorityCode);
    return List.of(-2, -1, 1, 2).stream()
        .map(step -> codes.get(Math.floorMod(place + step, codes.size())))
        .toList();
  }

  private static String place(Council council) {
    boolean first = council.authorityCode().equals(AuthorityPlan.SAMPLE_AUTHORITY);
    return (first ? "0" : "1") + council.authorityCode();
  }

  private Councils() {}
}

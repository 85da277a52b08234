package uk.cicw.sample.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.cicw.sample.life.Address;

/** The places of the invented postcodes, one file for all authorities. */
public final class PostcodeFile implements AutoCloseable {
  private final CsvWriter csv;

  public PostcodeFile(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve("source=synthetic"));
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(folder.resolve("postcodes.csv")));
    csv.writeRecord("postcode", "authority_code", "easting", "northing");
  }

  public void add(List<Address> addresses) {
    for (Address address : addresses) {
      csv.writeRecord(
          address.postcode(),
          address.authorityCode(),
          Integer.toString(address.easting()),
          Integer.toString(address.northing()));
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

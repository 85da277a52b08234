package uk.cicw.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.listing.Listing;
import uk.cicw.process.RunOrder;

@Command(
    name = "rejects",
    sortOptions = false,
    description = {
      "List rows set aside, with file, row, column, class of the value and every reason.",
      "",
      "Files set aside as a whole are in `cicw status`. With --export the rows themselves are"
          + " written out for correction; these files hold personal data. `cicw replay` takes them"
          + " back."
    })
final class RejectsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Also write the rows to this folder, a file for each file delivered.")
  private Optional<Path> export;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException {
    Settings settings = cicw.settingsOfExisting("list rows set aside");
    Path file = Files.createTempFile(settings.home().root(), "rejects", ".csv");
    try {
      RunOrder order = RunOrder.rejects(settings.home(), file);
      int exitCode =
          new ForegroundRun(settings, spec.commandLine().getOut())
              .start(export.map(order::exporting).orElse(order));
      if (exitCode == 0) {
        listing.format.print(read(file), spec.commandLine().getOut());
      }
      return exitCode;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Listing read(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      Listing listing = Listing.of(records.next().getFields().toArray(String[]::new));
      records.forEachRemaining(row -> listing.add(cells(row)));
      return listing;
    }
  }

  private static Object[] cells(CsvRecord row) {
    return row.getFields().stream()
        .map(field -> Optional.of(field).filter(text -> !text.isEmpty()))
        .toArray();
  }
}

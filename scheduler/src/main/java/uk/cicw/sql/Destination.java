package uk.cicw.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;

/**
 * Where answers go, and in which form.
 *
 * @param file the screen when empty
 */
public record Destination(AnswerFormat format, Optional<Path> file) {

  /** Refuses what no screen can show. */
  public Destination {
    if (format.isBinary() && file.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot show %1$s on a screen: it is for programs. Name a file: --output answer.%1$s, or \\o answer.%1$s in the shell."
              .formatted(format));
    }
  }

  /** Shows a listing to whoever asked. */
  @FunctionalInterface
  public interface Screen {
    void show(Listing listing, ListingFormat format);
  }

  /** Takes all rows of a result, which nobody sees before they are {@link Taken#reveal}ed. */
  Taken take(ResultSet rows, String statement, Screen screen) throws SQLException, IOException {
    if (file.isEmpty()) {
      Listing listing = Listing.of(rows);
      return new Taken(
          listing.rows().size(), () -> screen.show(listing, format.ofText()), () -> {});
    }
    // whole or not at all: a file of that name is replaced by a complete one
    Path whole = file.get().toAbsolutePath();
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    Taken.Step drop = () -> Files.deleteIfExists(part);
    try {
      long count = write(rows, statement, part);
      return new Taken(
          count, () -> Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING), drop);
    } catch (SQLException | IOException | RuntimeException e) {
      drop.take();
      throw e;
    }
  }

  private long write(ResultSet rows, String statement, Path part) throws SQLException, IOException {
    return switch (format) {
      case PARQUET -> ParquetFile.write(rows, part);
      case XLSX -> WorkbookFile.write(rows, statement, part);
      case TABLE, CSV, JSON -> writeText(rows, part);
    };
  }

  private long writeText(ResultSet rows, Path part) throws SQLException, IOException {
    Listing listing = Listing.of(rows);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
      format.ofText().print(listing, out);
      if (out.checkError()) {
        throw new IOException("Cannot write %s: the disk refused it.".formatted(part));
      }
    }
    return listing.rows().size();
  }
}

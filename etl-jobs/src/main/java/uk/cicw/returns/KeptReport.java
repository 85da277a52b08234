package uk.cicw.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.report.ReportFolder;
import uk.cicw.schema.CollectionYear;

/**
 * The folder of a report, {@code 813/2024-25} below that of all reports, with a note of what it was
 * made of.
 */
record KeptReport(Path root, String authority, CollectionYear year) {
  private static final String NOTE = ".made-of";

  /** Those that are there, finished or not. */
  static List<KeptReport> of(Path root, String authority) throws IOException {
    Path ofAuthority = root.resolve(authority);
    if (!Files.isDirectory(ofAuthority)) {
      return List.of();
    }
    List<KeptReport> reports = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ofAuthority)) {
      for (Path folder : folders.sorted().toList()) {
        Optional<CollectionYear> year = CollectionYear.parse(String.valueOf(folder.getFileName()));
        year.ifPresent(each -> reports.add(new KeptReport(root, authority, each)));
      }
    }
    return reports;
  }

  Path folder() {
    return root.resolve(authority).resolve(year.label().replace('/', '-'));
  }

  boolean isMadeOf(String what) throws IOException {
    return Files.exists(note()) && Files.readString(note()).equals(what);
  }

  /** From then on it has to be written anew. */
  void begin() throws IOException {
    Files.deleteIfExists(note());
  }

  void isMade(String what) throws IOException {
    ReportFolder.note(note(), what.getBytes(UTF_8));
  }

  /** Removes the report; what somebody else has put beside it stays. */
  void withdraw() throws IOException {
    begin();
    ReportFolder.remove(folder());
    try (Stream<Path> others = Files.list(folder())) {
      if (others.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder());
  }

  /** Removes all that is in the folder: copies of the report hold what it holds. */
  void empty() throws IOException {
    try (Stream<Path> all = Files.walk(folder())) {
      for (Path file : all.skip(1).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path note() {
    return folder().resolve(NOTE);
  }
}

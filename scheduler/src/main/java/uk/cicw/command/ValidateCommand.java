package uk.cicw.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;

@Command(
    name = "validate",
    sortOptions = false,
    description = {
      "Hold a return against the Department's rules, without landing it.",
      "",
      "Text files of one folder are one return; an XML file and a workbook of several sheets are one"
          + " each. Among the paths may also be Ofsted's lists of providers (workbooks) and a directory"
          + " of postcodes (CSV), which some rules need. A rule that lacks what it needs is told as not"
          + " run. Rows are counted from 1 below the headings. A return of a year before 2022/23 is"
          + " held to the rules of 2022/23. Nothing is kept but the reports that you ask for, and"
          + " nothing leaves this machine.",
      "",
      "For example: cicw validate november --before october --report reports"
    })
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders with a return, and what rules need beside it.")
  private List<Path> paths = List.of();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = CollectionYearConverter.class,
      description =
          "Collection year, such as 2024/25. Default: what names and dates of the return say.")
  private Optional<String> year;

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      converter = AuthorityConverter.class,
      description =
          "Whose return it is. Default: the setting authority, where there is a warehouse.")
  private Optional<String> authority;

  @Option(
      names = "--last",
      paramLabel = "PATH",
      description = "Last year's return, which some rules compare with.")
  private Optional<Path> last;

  @Option(
      names = "--before",
      paramLabel = "PATH",
      description =
          "An earlier delivery of the same return: what is new since then, what is still open and"
              + " what is fixed.")
  private Optional<Path> before;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Write reports to a folder in this one, which only you can open, since they hold personal"
              + " data: a workbook (rows.xlsx) by rule, child, month and social worker, with the"
              + " wrong cells marked and suggestions beside them; the same as a page (summary.html);"
              + " and every wrong cell (cells.csv).")
  private Optional<Path> report;

  @Override
  public Integer call() {
    paths.forEach(path -> GivenPath.mustExist(spec, path));
    last.ifPresent(path -> GivenPath.mustExist(spec, path));
    before.ifPresent(path -> GivenPath.mustExist(spec, path));
    List<String> arguments = new ArrayList<>();
    year.ifPresent(label -> arguments.addAll(List.of("--year", label)));
    authority
        .or(this::usualAuthority)
        .ifPresent(code -> arguments.addAll(List.of("--authority", code)));
    last.ifPresent(path -> arguments.addAll(List.of("--last", path.toString())));
    before.ifPresent(path -> arguments.addAll(List.of("--before", path.toString())));
    report.ifPresent(path -> arguments.addAll(List.of("--report", path.toString())));
    paths.forEach(path -> arguments.add(path.toString()));
    return OwnProcess.start(Distribution.current().validateProcess(), arguments)
        .waitFor(spec.commandLine().getOut()::println);
  }

  private Optional<String> usualAuthority() {
    return Files.isDirectory(cicw.home().root())
        ? cicw.settings().text("authority")
        : Optional.empty();
  }
}

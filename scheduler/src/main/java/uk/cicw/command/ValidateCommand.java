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
          + " each. Among the paths may also be Ofsted's lists of providers (.xlsx) and a directory of"
          + " postcodes (.csv), which some rules need. A rule that lacks what it needs is told as not"
          + " run. Rows are counted from 1 below the headings. Nothing is kept and nothing leaves this"
          + " machine."
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
      names = "--report",
      paramLabel = "DIR",
      description =
          "Write the cells that are wrong (CSV), the marked rows (XLSX) and the summary (HTML) to a"
              + " folder in this one, which only you can open: they hold personal data.")
  private Optional<Path> report;

  @Override
  public Integer call() {
    paths.forEach(path -> GivenPath.mustExist(spec, path));
    last.ifPresent(path -> GivenPath.mustExist(spec, path));
    List<String> arguments = new ArrayList<>();
    year.ifPresent(label -> arguments.addAll(List.of("--year", label)));
    authority
        .or(this::usualAuthority)
        .ifPresent(code -> arguments.addAll(List.of("--authority", code)));
    last.ifPresent(path -> arguments.addAll(List.of("--last", path.toString())));
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

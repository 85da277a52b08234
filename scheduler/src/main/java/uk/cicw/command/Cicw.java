package uk.cicw.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import uk.cicw.doctor.CheckedSettings;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** The command itself: the options that all subcommands share. */
@Command(
    name = "cicw",
    description = {
      "The Children in Care Warehouse: extracts in, trend series and benchmarks out.",
      "",
      "Begin with `cicw run --sample`, or with `cicw run --extracts DIR` on your own extracts."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 3 a gate held the release back."
    })
public final class Cicw implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ValidateCommand.class,
          LandCommand.class,
          StatusCommand.class,
          RunsCommand.class,
          LogsCommand.class,
          CancelCommand.class,
          AlertsCommand.class,
          ExpectedCommand.class,
          RejectsCommand.class,
          ReplayCommand.class,
          FailuresCommand.class,
          TrendCommand.class,
          BenchmarkCommand.class,
          IndicatorsCommand.class,
          DrillCommand.class,
          ReconcileCommand.class,
          PublishedCommand.class,
          SqlCommand.class,
          ReleasesCommand.class,
          PublishCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          UsersCommand.class,
          AuditCommand.class,
          KeysCommand.class,
          ForgetCommand.class,
          GatesCommand.class,
          ScheduleCommand.class,
          BackfillCommand.class,
          ServeCommand.class,
          GatewayCommand.class,
          SampleCommand.class,
          DoctorCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder that holds the warehouse. Default: $$CICW_HOME, else ./cicw-home.")
  private Optional<Path> home;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show versions.")
  private boolean version;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private final Clock clock;

  Cicw(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    System.exit(commandLine(Clock.systemUTC(), arguments).execute(arguments));
  }

  /** Knows the commands that these arguments name; where they name none, all of them. */
  static CommandLine commandLine(Clock clock, String... arguments) {
    CommandLine cicw = new CommandLine(new Cicw(clock));
    List<Class<?>> named =
        COMMANDS.stream().filter(command -> List.of(arguments).contains(name(command))).toList();
    boolean isAboutAll = named.isEmpty() || named.equals(List.of(HelpCommand.class));
    // to read the options of all commands takes longer than most commands themselves
    (isAboutAll ? COMMANDS : named).forEach(cicw::addSubcommand);
    return cicw.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Faults::misunderstood)
        .setExecutionExceptionHandler(Faults::failed);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** Without a subcommand there is nothing to do but to say what can be done. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Home home() {
    return new Home(
        home.or(() -> Optional.ofNullable(System.getenv("CICW_HOME")).map(Path::of))
            .orElse(Path.of("cicw-home")));
  }

  Clock clock() {
    return clock;
  }

  boolean isDebug() {
    return debug;
  }

  /** Settings of a warehouse that may still be empty. */
  Settings settings() {
    LogFile.openIn(home());
    return CheckedSettings.load(home());
  }

  /** Settings of a warehouse that holds something; who only asks must not create one. */
  Settings settingsOfExisting(String purpose) {
    if (!Files.isDirectory(home().root())) {
      throw new CannotDo(
          "Cannot %s: there is no warehouse in %s. Make one with `cicw run --sample`, or name another folder with --home."
              .formatted(purpose, home().root()));
    }
    return settings();
  }
}

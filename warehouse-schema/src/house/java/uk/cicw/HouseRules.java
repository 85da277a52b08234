package uk.cicw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;

/** What holds in every module of the house; each compiles it among its tests and asks itself. */
final class HouseRules {
  /** The classes of the module that asks, and not those of the modules that it stands upon. */
  static final class OwnClasses implements ImportOption {
    private static final String OWN =
        Path.of("target", "classes").toAbsolutePath().toUri().getRawPath();

    @Override
    public boolean includes(Location location) {
      return location.contains(OWN);
    }
  }

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("uk.cicw.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSaySomething =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Base)(\\$.*)?");

  @ArchTest
  static final ArchRule timeIsExplicit =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private HouseRules() {}
}

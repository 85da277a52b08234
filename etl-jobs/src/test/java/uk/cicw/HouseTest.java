package uk.cicw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for this module: data goes one way, and names say something. */
@AnalyzeClasses(packages = "uk.cicw", importOptions = HouseTest.OwnClasses.class)
class HouseTest {
  /** The classes of this module, and not those of the modules that it stands upon. */
  static final class OwnClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains("/etl-jobs/target/classes/");
    }
  }

  @ArchTest
  static final ArchRule nothingPointsBackOrSideways =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.quartz..",
              "picocli..",
              "uk.cicw.command..",
              "uk.cicw.schedule..",
              "uk.cicw.sample..");

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
}

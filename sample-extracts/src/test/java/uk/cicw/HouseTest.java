package uk.cicw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for this module: data goes one way, and names say something. */
@AnalyzeClasses(packages = "uk.cicw.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule theSampleKnowsTheDictionaryAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "de.siegmar..",
              "picocli..",
              "uk.cicw.sample..",
              "uk.cicw.schema",
              "uk.cicw.calendar");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("uk.cicw.sample.(*)..").should().beFreeOfCycles();

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

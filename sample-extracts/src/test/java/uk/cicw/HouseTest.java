package uk.cicw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Where this module stands in the house: data goes one way. */
@AnalyzeClasses(packages = "uk.cicw", importOptions = HouseRules.OwnClasses.class)
class HouseTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

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
}

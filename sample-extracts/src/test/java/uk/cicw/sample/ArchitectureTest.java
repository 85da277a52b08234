package uk.cicw.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "uk.cicw.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SAMPLE_KNOWS_THE_DICTIONARY_ALONE =
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
  static final ArchRule PACKAGES_POINT_ONE_WAY =
      slices().matching("uk.cicw.sample.(*)..").should().beFreeOfCycles();
}

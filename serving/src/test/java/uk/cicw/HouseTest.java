package uk.cicw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Where this module stands in the house: data goes one way. */
@AnalyzeClasses(packages = "uk.cicw", importOptions = HouseRules.OwnClasses.class)
class HouseTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule nothingPointsBackOrSideways =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.iceberg..",
              "uk.cicw.run..",
              "uk.cicw.conform..",
              "uk.cicw.sample..",
              "uk.cicw.command..",
              "org.quartz..");
}

package uk.cicw.command;

import picocli.CommandLine.Parameters;

/** Which user a change is about. */
final class UserParameter {
  @Parameters(paramLabel = "NAME", description = "The name, as `cicw users` lists it.")
  String name = "";
}

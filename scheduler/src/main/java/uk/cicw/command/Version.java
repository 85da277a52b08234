package uk.cicw.command;

import picocli.CommandLine.IVersionProvider;

/** The versions that a report of a fault should name. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String own = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "cicw " + (own == null ? "(not packaged)" : own), "Java " + Runtime.version()
    };
  }
}

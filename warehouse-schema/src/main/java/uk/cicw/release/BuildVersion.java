package uk.cicw.release;

/** The version of this build, from the manifest of its jar. */
final class BuildVersion {

  static String current() {
    String version = BuildVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private BuildVersion() {}
}

package uk.cicw.validate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.decode.ProviderFile;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.rules.PostcodePlace;
import uk.cicw.rules.Provider;
import uk.cicw.rules.RuleKernel;

/** What rules need that no return delivers, for as many returns as there are. */
final class GivenReference {
  private final List<Provider> providers;
  private final List<DeliveredFile> postcodes;

  private GivenReference(List<Provider> providers, List<DeliveredFile> postcodes) {
    this.providers = providers;
    this.postcodes = postcodes;
  }

  static GivenReference of(GivenFiles files) throws CannotValidate {
    List<Provider> providers = new ArrayList<>();
    for (DeliveredFile file : files.providers()) {
      providers.addAll(read(file, () -> ProviderFile.read(file)));
    }
    return new GivenReference(providers, files.postcodes());
  }

  boolean hasPostcodes() {
    return !postcodes.isEmpty();
  }

  /** Gives a kernel what there is, once the return is in it. */
  void giveTo(RuleKernel kernel) throws CannotValidate, SQLException {
    if (!providers.isEmpty()) {
      kernel.providers(providers);
    }
    if (hasPostcodes()) {
      List<PostcodePlace> places = new ArrayList<>();
      Set<String> wanted = kernel.mentionedPostcodes();
      for (DeliveredFile file : postcodes) {
        places.addAll(read(file, () -> places(file, wanted)));
      }
      kernel.postcodes(places);
    }
  }

  /** A directory has millions of postcodes, a return some hundred. */
  private static List<PostcodePlace> places(DeliveredFile file, Set<String> wanted)
      throws UnreadableExtract {
    List<PostcodePlace> places = new ArrayList<>();
    PostcodeFile.read(
        file,
        place -> {
          String postcode = place.postcode().toUpperCase(Locale.ROOT).replace(" ", "");
          if (wanted.contains(postcode)) {
            places.add(
                new PostcodePlace(postcode, place.authority(), place.easting(), place.northing()));
          }
        });
    return places;
  }

  private interface Reading<T> {
    List<T> read() throws UnreadableExtract;
  }

  private static <T> List<T> read(DeliveredFile file, Reading<T> reading) throws CannotValidate {
    try {
      return reading.read();
    } catch (UnreadableExtract e) {
      throw CannotValidate.since("against " + file.path(), String.valueOf(e.getMessage()));
    }
  }
}

package uk.cicw.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.decode.ProviderFile;
import uk.cicw.decode.ReturnForm;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.landing.LocalSource;

/**
 * What lies in the given places. Text files of one folder are the tables of one return, and so are
 * workbooks of a single sheet; an XML file and a workbook of several sheets are a return each.
 *
 * @param providers lists of Ofsted's
 * @param postcodes directories of postcodes
 */
record GivenFiles(
    List<GivenReturn> returns, List<DeliveredFile> providers, List<DeliveredFile> postcodes) {

  static GivenFiles in(List<Path> places) throws CannotValidate {
    Map<String, List<Path>> returns = new LinkedHashMap<>();
    List<DeliveredFile> providers = new ArrayList<>();
    List<DeliveredFile> postcodes = new ArrayList<>();
    for (Path path : files(places)) {
      DeliveredFile file = DeliveredFile.plain(path);
      try {
        if (PostcodeFile.isOne(Decoder.headings(file))) {
          postcodes.add(file);
        } else if (ReturnForm.of(file) == ReturnForm.XLSX && ProviderFile.isOne(file)) {
          providers.add(file);
        } else {
          returns.computeIfAbsent(key(file), key -> new ArrayList<>()).add(path);
        }
      } catch (UnreadableExtract e) {
        throw CannotValidate.since(path.toString(), String.valueOf(e.getMessage()));
      }
    }
    return new GivenFiles(
        returns.values().stream().map(GivenReturn::new).toList(), providers, postcodes);
  }

  private static String key(DeliveredFile file) throws UnreadableExtract {
    return ReturnForm.of(file).isWhole(file)
        ? file.location()
        : String.valueOf(file.path().toAbsolutePath().getParent());
  }

  private static List<Path> files(List<Path> places) throws CannotValidate {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(Files::isRegularFile)
            .filter(file -> LocalSource.isDelivery(place.relativize(file)))
            .sorted()
            .forEach(files::add);
      } catch (IOException e) {
        throw CannotValidate.since(
            place.toString(), "there is no such file or folder. Check the path");
      }
    }
    return files;
  }
}

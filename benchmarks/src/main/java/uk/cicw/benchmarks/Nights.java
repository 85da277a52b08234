package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The night on which the extracts of April 2024 arrive, with more and more returns behind it,
 * against the same night with one. The night costs what arrived when the ratio stays near one.
 *
 * @param authorities how many deliver that night
 */
record Nights(Programs programs, Path work, int authorities) {
  private static final int LAST_RETURN = 2024;
  private static final List<Integer> YEARS = List.of(5, 10, 20);

  void print(int pairs) {
    List<Path> night = night();
    SavedHome one = prepared(1);
    for (int years : YEARS) {
      SavedHome more = prepared(years);
      Measured[] ours = new Measured[pairs];
      Measured[] theirs = new Measured[pairs];
      for (int pair = 0; pair < pairs; pair++) {
        ours[pair] = night(more, night);
        theirs[pair] = night(one, night);
      }
      print(years, ours, theirs);
    }
  }

  private void print(int years, Measured[] ours, Measured[] theirs) {
    String name = authorities == 1 ? "a night" : "a night of %d authorities".formatted(authorities);
    System.out.println(
        new Comparison(
                name + ", wall clock",
                years + " years behind it",
                "1 year behind it",
                1.2,
                Stream.of(ours).mapToDouble(Measured::seconds).toArray(),
                Stream.of(theirs).mapToDouble(Measured::seconds).toArray())
            .row());
    System.out.println(
        new Comparison(
                name + ", processor",
                years + " years behind it",
                "1 year behind it",
                1.2,
                Stream.of(ours).mapToDouble(Measured::processorSeconds).toArray(),
                Stream.of(theirs).mapToDouble(Measured::processorSeconds).toArray())
            .row());
  }

  private SavedHome prepared(int years) {
    String name = "%d-authorities-%d-years".formatted(authorities, years);
    Path history = work.resolve(name + "-extracts");
    programs.generate(history, authorities, LAST_RETURN - years + 1, LAST_RETURN);
    SavedHome home = new SavedHome(work.resolve(name), work.resolve(name + "-saved"));
    if (!Files.exists(home.copy())) {
      programs.run(home.home(), List.of(history));
      home.save();
    }
    return home;
  }

  private List<Path> night() {
    Path extracts = work.resolve("%d-authorities-next-extracts".formatted(authorities));
    programs.generate(extracts, authorities, LAST_RETURN + 1, LAST_RETURN + 1);
    try (Stream<Path> all = Files.walk(extracts)) {
      return all.filter(folder -> folder.endsWith("month=2024-04")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot list " + extracts, e);
    }
  }

  private Measured night(SavedHome home, List<Path> arrived) {
    home.restore();
    return programs.measuredRun(home.home(), arrived);
  }
}

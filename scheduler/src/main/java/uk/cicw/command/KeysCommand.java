package uk.cicw.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.listing.Listing;
import uk.cicw.process.RunOrder;
import uk.cicw.pseudonym.KeyFile;

@Command(
    name = "keys",
    sortOptions = false,
    description = "The keys with which pseudonyms are made and delivered bytes are sealed.")
final class KeysCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code keys list}. */
  @Override
  public Integer call() {
    return list(listing);
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "Which key files there are, and how many keys each holds; never a key.")
  int list(@Mixin ListingOption listing) {
    Settings settings = cicw.settingsOfExisting("list the keys");
    Listing keys = Listing.of("of", "file", "keys", "state");
    add(keys, "pseudonyms", new KeyFile(settings.pseudonymKey()));
    add(keys, "delivered bytes", new KeyFile(settings.landingKey()));
    listing.format.print(keys, spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "rotate",
      sortOptions = false,
      description = {
        "Give every pseudonym and every delivered file a new key.",
        "",
        "Staging and facts become those of the new key, a release is published, and the next extract"
            + " joins what is there. Older releases keep what they published and lose their rows"
            + " about children. Where a gate holds what has landed, nothing is begun. Ended midway,"
            + " the same command goes on; nothing is taken in until then. Needs no delivered bytes."
      })
  int rotate(
      @Option(names = "--yes", description = "Do it. Without this, nothing is done.")
          boolean isAgreed) {
    Settings settings = cicw.settingsOfExisting("rotate the key");
    PrintWriter out = spec.commandLine().getOut();
    if (!isAgreed) {
      out.println(
          "Every pseudonym would become another: what analysts noted down names no child any more,"
              + " and of older releases only what they published stays. Nothing was done yet: --yes"
              + " does it.");
      return 0;
    }
    RunKey key = RunKey.byHand(cicw.clock().instant());
    return new ForegroundRun(cicw, settings, out).start(RunOrder.rotate(settings.home(), key));
  }

  private static void add(Listing keys, String of, KeyFile file) {
    if (!file.exists()) {
      keys.add(of, file.path(), 0, "not made yet; the first run makes it");
    } else {
      String state =
          file.next().exists() ? "a rotation has begun: cicw keys rotate --yes" : "in use";
      keys.add(of, file.path(), file.read().size(), state);
    }
  }
}

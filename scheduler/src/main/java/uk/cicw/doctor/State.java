package uk.cicw.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.cicw.alert.Channels;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;
import uk.cicw.schedule.Workflows;

/** The state of the warehouse, as its home and its database hold it. */
final class State {

  static Finding homeIsWritable(Home home) {
    Path folder = Machine.nearestFolder(home.root());
    if (!Files.isWritable(folder)) {
      return Finding.problem(
          "home",
          folder + " can not be written to",
          "Give this user the right to, or name another folder with --home.");
    }
    return Finding.ok(
        "home", Files.isDirectory(home.root()) ? home.root().toString() : "not made yet");
  }

  static Finding alerts(Settings settings, Clock clock) {
    String channels =
        Channels.of(settings, clock).all().stream()
            .map(channel -> channel.name() + " to " + channel.target())
            .collect(Collectors.joining(", "));
    return Finding.ok(
        "alerts",
        channels.isEmpty()
            ? "told by cicw status only: no channel is set"
            : channels + "; cicw alerts test tries them");
  }

  static Finding releases(Home home, Clock clock) {
    try {
      Releases releases = new Releases(home.releases(), clock);
      Optional<String> current = releases.current();
      if (current.isEmpty()) {
        return Finding.ok("releases", "none yet");
      }
      releases.openLive(Audience.ANALYST).close();
      return Finding.ok("releases", current.get() + " is live and can be read");
    } catch (Exception e) {
      return Finding.problem(
          "releases",
          "the live release can not be read: " + e.getMessage(),
          "Go back to another with `cicw releases rollback ID`, or run `cicw run`.");
    }
  }

  static Finding schedule(Settings settings) {
    int count = Workflows.declared(settings).size();
    return Finding.ok("schedule", count == 1 ? "1 workflow" : count + " workflows");
  }

  private State() {}
}

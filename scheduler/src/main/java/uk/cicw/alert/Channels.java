package uk.cicw.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.home.SettingFaults;
import uk.cicw.home.Settings;

/** The channels that are set, and whether they work. */
public record Channels(List<Channel> all, String home) {

  public static Channels of(Settings settings, Clock clock) {
    return new Channels(
        Stream.of(Email.of(settings, clock), Webhook.of(settings), ShellCommand.of(settings))
            .flatMap(Optional::stream)
            .toList(),
        settings.home().root().toAbsolutePath().normalize().toString());
  }

  /** Enters what is wrong with their settings. */
  public static void check(Settings settings, SettingFaults faults) {
    Email.check(settings, faults);
  }

  /**
   * What became of a message through one of them.
   *
   * @param problem why it was not sent; empty when it was
   */
  public record Trial(String channel, String target, Optional<String> problem) {}

  /** Sends a test message through each. */
  public List<Trial> test() {
    List<Trial> trials = new ArrayList<>();
    for (Channel channel : all) {
      Optional<String> problem = Optional.empty();
      try {
        channel.send(Message.test(home));
      } catch (NotSent e) {
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
      trials.add(new Trial(channel.name(), channel.target(), problem));
    }
    return trials;
  }
}

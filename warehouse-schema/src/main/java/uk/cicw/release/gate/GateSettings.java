package uk.cicw.release.gate;

import java.util.List;
import java.util.OptionalInt;
import uk.cicw.home.Settings;

/**
 * The thresholds of the gates; {@code cicw-defaults.conf} says what they mean.
 *
 * @param changePct percent by which a figure may change, and
 * @param changeCount by how many; a change is too large when it exceeds both
 * @param rules those that the latest returns have to pass
 */
public record GateSettings(
    OptionalInt freshnessDays, int changePct, int changeCount, List<RuleLimit> rules) {

  /** Without a limit for any rule. */
  public GateSettings(OptionalInt freshnessDays, int changePct, int changeCount) {
    this(freshnessDays, changePct, changeCount, List.of());
  }

  public static GateSettings of(Settings settings) {
    OptionalInt days =
        settings.text("gates.freshness-days").stream().mapToInt(Integer::parseInt).findFirst();
    return new GateSettings(
        days,
        settings.config().getInt("gates.change-pct"),
        settings.config().getInt("gates.change-count"),
        RuleLimit.all(settings.text("gates.rules").orElse("")));
  }
}

package uk.cicw.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.AlertOutbox;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.schedule.SettableClock;

/** Each alert is told once, however long that takes, and many at once are one message. */
class AlertSenderTest {
  private static final Duration GATHER = Duration.ofMinutes(10);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final Pager pager = new Pager();
  private Jdbi ledgers = Jdbi.create("jdbc:sqlite:");

  @BeforeEach
  void open() {
    ledgers = Ledgers.open(Settings.load(new Home(folder)));
  }

  @Test
  void whatIsRaisedAtOnceIsOneMessageAndIsToldOnce() {
    raise("2026-11-20", "2026-11-21", "2026-11-22");
    look();
    look();
    assertThat(pager.told).containsExactly(3);
  }

  @Test
  void whatFollowsAMessageIsGathered() {
    raise("2026-11-20");
    look();
    for (int minute = 1; minute <= 11; minute++) {
      clock.set(clock.instant().plus(Duration.ofMinutes(1)));
      raise("2026-10-" + (10 + minute));
      look();
    }
    assertThat(pager.told).containsExactly(1, 10);
  }

  @Test
  void aChannelThatIsDownIsTriedAgainEverMoreSeldom() {
    pager.isDown = true;
    raise("2026-11-22");
    for (int minute = 0; minute < 60; minute++) {
      look();
      clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    }
    assertThat(pager.tries).isEqualTo(6);
    pager.isDown = false;
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    look();
    assertThat(pager.told).containsExactly(1);
  }

  @Test
  void aChannelThatIsNewTellsNoHistory() {
    raise("2026-11-01");
    clock.set(clock.instant().plus(Duration.ofDays(8)));
    look();
    assertThat(pager.told).isEmpty();
  }

  private void raise(String... days) {
    for (String day : days) {
      new Alerts(ledgers, clock).raise(new RunKey("nightly", day), Event.RUN_FAILED, "Disk full.");
    }
  }

  /** As another daemon would, one that has just been started. */
  private void look() {
    Channels channels = new Channels(List.of(pager), "/srv/cicw");
    try (AlertSender sender =
        new AlertSender(channels, new AlertOutbox(ledgers, clock), GATHER, clock)) {
      sender.send(pager);
    }
  }

  /** A channel that can be out of order. */
  private static final class Pager implements Channel {
    private final List<Integer> told = new ArrayList<>();
    private boolean isDown;
    private int tries;

    @Override
    public String name() {
      return "pager";
    }

    @Override
    public String target() {
      return "the duty";
    }

    @Override
    public void send(Message message) throws NotSent {
      tries++;
      if (isDown) {
        throw new NotSent("nobody answers");
      }
      told.add(message.alerts().size());
    }
  }
}

package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** Who may serve beside whom, on any database that can hold the ledgers. */
interface DaemonsContract {
  String ELSEWHERE = "warehouse-02/4711/0";
  String NIGHTLY = "nightly 0 30 4 * * ? Europe/London, every day, run-latest";
  Duration SILENCE = Duration.ofSeconds(90);

  /** A home with an empty ledger of its own. */
  Home home();

  @Test
  default void daemonsOfAClusterServeBesideEachOther() {
    isServed(true, Duration.ZERO);
    daemons().join(true, NIGHTLY);
    assertThat(daemons().live())
        .extracting(daemon -> daemon.process().host())
        .containsExactly("warehouse-02", LeaseHolder.thisProcess().host());
  }

  @Test
  default void aDaemonThatWouldShareIsRefusedBesideOneThatWorksAlone() {
    isServed(false, Duration.ZERO);
    assertThatThrownBy(() -> daemons().join(true, NIGHTLY))
        .hasMessage(
            "Cannot serve: a daemon that works alone serves this database, process 4711 on"
                + " warehouse-02, and this one would share it. Stop that one, or set"
                + " cluster.enabled for it, too.");
    assertThat(daemons().live()).hasSize(1);
  }

  @Test
  default void aDaemonThatWouldWorkAloneIsRefusedBesideAnyOther() {
    isServed(true, Duration.ZERO);
    assertThatThrownBy(() -> daemons().join(false, NIGHTLY))
        .hasMessageContaining("a daemon that shares the work serves this database")
        .hasMessageEndingWith("Stop that one, or set cluster.enabled for this one, too.");
    isServed(false, Duration.ZERO);
    assertThatThrownBy(() -> daemons().join(false, NIGHTLY))
        .hasMessageContaining("a daemon that works alone serves this database");
  }

  @Test
  default void oneThatIsSilentForNinetySecondsKeepsNobodyAwayAndIsTakenOutOnce() {
    isServed(false, SILENCE.plusSeconds(1));
    daemons().join(true, NIGHTLY);
    assertThat(daemons().takeOutDead())
        .extracting(dead -> dead.process().label())
        .containsExactly("process 4711 on warehouse-02");
    assertThat(daemons().takeOutDead()).isEmpty();
  }

  @Test
  default void aHeartbeatKeepsItsStartAndLeavingIsNoDeath() {
    daemons().join(true, NIGHTLY);
    DaemonEntry before = daemons().live().get(0);
    daemons().join(true, NIGHTLY);
    DaemonEntry after = daemons().live().get(0);
    assertThat(after.startedAt()).isEqualTo(before.startedAt());
    assertThat(after.heartbeatAt()).isAfterOrEqualTo(before.heartbeatAt());
    daemons().leave();
    assertThat(daemons().live()).isEmpty();
    assertThat(daemons().takeOutDead()).isEmpty();
  }

  @Test
  default void daemonsThatDeclareOtherWorkflowsAreNamed() {
    isServed(true, Duration.ZERO);
    assertThat(daemons().otherwise(NIGHTLY)).isEmpty();
    assertThat(daemons().otherwise(NIGHTLY.replace("30 4", "15 5")))
        .containsExactly(
            "process 4711 on warehouse-02 runs other workflows, or at other times, than this one:"
                + " it has nightly 0 30 4 * * ? Europe/London, every day, run-latest, this one has"
                + " nightly 0 15 5 * * ? Europe/London, every day, run-latest");
  }

  private void isServed(boolean isClustered, Duration silentFor) {
    Clock clock = DatabaseClock.of(jdbi(), Clock.systemUTC());
    String heard = LedgerTime.text(clock.instant().minus(silentFor));
    jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into daemons (daemon_id, is_clustered, workflows, started_at,"
                        + " heartbeat_at) values (?, ?, ?, '2026-01-01T00:00:00.000Z', ?)"
                        + " on conflict (daemon_id) do update set"
                        + " is_clustered = excluded.is_clustered",
                    ELSEWHERE,
                    isClustered ? 1 : 0,
                    NIGHTLY,
                    heard));
  }

  private Daemons daemons() {
    return new Daemons(jdbi(), Clock.systemUTC(), SILENCE);
  }

  private Jdbi jdbi() {
    return Ledgers.open(Settings.load(home()));
  }
}

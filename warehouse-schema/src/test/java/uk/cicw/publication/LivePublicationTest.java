package uk.cicw.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.TestPostgres;
import uk.cicw.release.SmallWarehouse;

class LivePublicationTest {
  @TempDir Path home;

  @Test
  void theLedgerSaysSinceWhenAndWhyPostgresIsBehind() throws Exception {
    SmallWarehouse warehouse = new SmallWarehouse(home);
    LivePublication unreachable = publication("jdbc:postgresql://127.0.0.1:1/cicw");
    assertThat(unreachable.state().isBehind("any")).isTrue();
    assertThat(unreachable.state().failing()).isEmpty();
    String id = warehouse.published(20);
    assertThatThrownBy(() -> unreachable.publish(() -> {})).isInstanceOf(CannotPublish.class);
    assertThat(unreachable.state().failing().orElseThrow().reason())
        .contains("Connection to 127.0.0.1:1 refused", "PostgreSQL keeps the one before");
    assertThat(unreachable.state().failing().orElseThrow().since())
        .isEqualTo(SmallWarehouse.CLOCK.instant());

    LivePublication reachable = publication(TestPostgres.url(home) + "?user=postgres");
    assertThat(reachable.publish(() -> {}).releaseId()).isEqualTo(id);
    assertThat(reachable.state().isBehind(id)).isFalse();
    assertThat(reachable.state().failing()).isEmpty();
  }

  @Test
  void withoutASettingThereIsNone() {
    Settings settings = Settings.load(new Home(home));
    assertThat(LivePublication.isSet(settings)).isFalse();
    assertThat(LivePublication.of(settings, Ledgers.open(settings), SmallWarehouse.CLOCK))
        .isEmpty();
  }

  private LivePublication publication(String url) throws Exception {
    Files.writeString(home.resolve("cicw.conf"), "publish.postgresql.url = \"" + url + "\"\n");
    Settings settings = Settings.load(new Home(home));
    Jdbi jdbi = Ledgers.open(settings);
    return LivePublication.of(settings, jdbi, SmallWarehouse.CLOCK).orElseThrow();
  }
}

package uk.cicw.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RowBytesTest {

  @Test
  void aRowComesOutAsItWentIn() {
    TableRow row =
        new TableRow(
            "fact_placements",
            new Object[] {
              "813",
              "Größe – 7",
              LocalDate.of(1899, 12, 31),
              -3,
              new BigDecimal("999.900"),
              true,
              false,
              null,
              ""
            });

    TableRow same = RowBytes.row(RowBytes.of(row));

    assertThat(same.table()).isEqualTo("fact_placements");
    assertThat(same.values()).containsExactly(row.values());
  }

  @Test
  void aTextMayBeLongerThanJavaWritesOne() {
    String held = "0123456789abcdef".repeat(10_000);

    assertThat(
            RowBytes.row(RowBytes.of(new TableRow("child_reports", new Object[] {held}))).values())
        .containsExactly(held);
  }
}

package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.cicw.schema.CollectionYear;

class RowLabelsTest {
  @ParameterizedTest
  @ValueSource(strings = {"Newham", "newham ", "316", "E09000025"})
  void anAuthorityIsKnownByNameAndByItsCodes(String label) {
    RowLabels row = new RowLabels(Optional.of(label), Optional.empty());
    assertThat(row.fits("316", 2018)).isTrue();
    assertThat(row.fits("813", 2018)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018.0", "2017/18", "2017-18", "201718", "2017-2018"})
  void aBareYearInAColumnIsTheOneThatEndsThen(String label) {
    RowLabels row = new RowLabels(Optional.empty(), Optional.of(label));
    assertThat(row.collectionYear()).contains(new CollectionYear(2018));
    assertThat(row.fits("813", 2018)).isTrue();
    assertThat(row.fits("813", 2017)).isFalse();
  }

  @Test
  void aRowThatSaysNothingBelongsToTheFile() {
    assertThat(RowLabels.NONE.fits("813", 2018)).isTrue();
  }
}

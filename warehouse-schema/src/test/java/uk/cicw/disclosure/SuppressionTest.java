package uk.cicw.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.cicw.disclosure.Numbers.Figure;
import uk.cicw.disclosure.Numbers.Shown;

class SuppressionTest {
  private static final int CHILDREN = 1;
  private static final int BOYS = 2;
  private static final int GIRLS = 3;
  private static final Relation CHILDREN_ARE_BOYS_AND_GIRLS =
      new Relation(true, new int[] {CHILDREN, BOYS, GIRLS}, new int[] {1, -1, -1});

  @Test
  void aSecondFigureProtectsASmallNumber() {
    Suppression suppression = fourGirlsAnd(false);
    assertThat(suppression.hidden()).isEqualTo(figures(BOYS, GIRLS));
    assertThat(suppression.told()).isZero();
  }

  @Test
  void whatWasPublishedBeforeTellsASmallNumberWhateverIsHidden() {
    Suppression suppression = fourGirlsAnd(true);
    assertThat(suppression.hidden()).isEqualTo(figures(GIRLS));
    assertThat(suppression.told()).isEqualTo(1);
  }

  private static Suppression fourGirlsAnd(boolean allElseIsPublic) {
    Numbers numbers =
        new Numbers(
            List.of(
                new Figure(CHILDREN, 2, false),
                new Figure(BOYS, 1, false),
                new Figure(GIRLS, 1, false)),
            List.of(),
            List.of(
                new Shown(CHILDREN, CHILDREN, 24, false, allElseIsPublic),
                new Shown(BOYS, BOYS, 20, false, allElseIsPublic),
                new Shown(GIRLS, GIRLS, 4, true, false)),
            List.of(),
            List.of(CHILDREN_ARE_BOYS_AND_GIRLS));
    return Suppression.of(numbers);
  }

  private static BitSet figures(int... keys) {
    BitSet figures = new BitSet();
    for (int key : keys) {
      figures.set(key);
    }
    return figures;
  }
}

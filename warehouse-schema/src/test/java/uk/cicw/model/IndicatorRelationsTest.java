package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.cicw.model.IndicatorRelation.Member;

class IndicatorRelationsTest {

  @Test
  void aTotalStandsForItsPartsInOtherSums() {
    IndicatorRelation allStarters = sum("started", "under_1", "aged_1_to_4", "older");
    IndicatorRelation young = sum("under_5", "under_1", "aged_1_to_4");
    assertThat(IndicatorRelations.of(List.of(allStarters, young)))
        .containsExactlyInAnyOrder(allStarters, young, sum("started", "older", "under_5"));
  }

  @Test
  void sumsThatShareOnePartSayNoMore() {
    IndicatorRelation leavers = sum("ceased", "permanence", "home", "other");
    IndicatorRelation permanence = sum("permanence", "adopted", "guardianship");
    assertThat(IndicatorRelations.of(List.of(leavers, permanence)))
        .containsExactly(leavers, permanence);
  }

  private static IndicatorRelation sum(String total, String... parts) {
    List<Member> members = new ArrayList<>();
    members.add(new Member(total, "numerator", 1));
    for (String part : parts) {
      members.add(new Member(part, "numerator", -1));
    }
    return new IndicatorRelation(true, members);
  }
}

package uk.cicw.sample.course;

import java.util.List;
import java.util.function.Predicate;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;
import uk.cicw.sample.plan.CarerCount;
import uk.cicw.schema.CollectionYear;

/** Changes carers until as many children live with carers of a kind on a day as are published. */
final class CarerAdjustment {
  private final List<Care> cares;
  private final AddressBook addresses;
  private final Draw draw;

  CarerAdjustment(List<Child> children, AddressBook addresses, Draw draw) {
    this.cares =
        children.stream()
            .flatMap(child -> child.cares().stream())
            .filter(care -> !care.isShortBreaks())
            .toList();
    this.addresses = addresses;
    this.draw = draw;
  }

  void meet(List<CarerCount> counts) {
    counts.forEach(this::meet);
  }

  private void meet(CarerCount planned) {
    if (planned.what() == CarerCount.Kind.ENTRANTS_FAR) {
      sendFar(planned);
      return;
    }
    List<Placement> open =
        cares.stream()
            .filter(care -> care.isOn(planned.date()))
            .map(care -> care.placementOn(planned.date()))
            .toList();
    List<Placement> counted = open.stream().filter(is(planned.what())).toList();
    int lack = planned.count() - counted.size();
    List<Placement> candidates =
        open.stream().filter(placement -> mayChange(placement, planned)).toList();
    draw.shuffled(candidates).stream()
        .filter(lack > 0 ? is(planned.what()).negate() : is(planned.what()))
        .limit(Math.abs(lack))
        .forEach(placement -> change(placement, planned.what(), lack > 0));
  }

  /** From their first placement on, so that entry and day agree on who lives far. */
  private void sendFar(CarerCount planned) {
    List<Care> entrants =
        cares.stream()
            .filter(care -> CollectionYear.of(planned.date()).contains(care.start()))
            .filter(care -> care.isOn(planned.date()))
            .toList();
    List<Care> far =
        draw.shuffled(entrants).stream()
            .filter(care -> care.placements().stream().allMatch(CarerAdjustment::isFoster))
            .limit(planned.count())
            .toList();
    for (Care care : entrants) {
      for (Placement placement : care.placements()) {
        boolean isFar = placement.address().reach() == Reach.OUTSIDE_FAR;
        if (placement.setting().isProvided() && isFar != far.contains(care)) {
          placement.at(addresses.placement(draw, isFar ? Reach.INSIDE : Reach.OUTSIDE_FAR));
        }
      }
    }
  }

  private static Predicate<Placement> is(CarerCount.Kind what) {
    return placement ->
        switch (what) {
          case FOSTER_BOUGHT -> isFoster(placement) && isBought(placement);
          case KINSHIP -> placement.setting() == Setting.FRIEND_OR_RELATIVE;
          case BOUGHT -> isBought(placement);
          case OUTSIDE, ENTRANTS_FAR -> placement.address().reach() != Reach.INSIDE;
        };
  }

  /** Of those open on an earlier day only what that day does not count may be changed. */
  private static boolean mayChange(Placement placement, CarerCount planned) {
    boolean since = placement.start().isAfter(planned.date().withMonth(4).withDayOfMonth(1));
    return switch (planned.what()) {
      case ENTRANTS_FAR, OUTSIDE -> isFoster(placement);
      case FOSTER_BOUGHT -> placement.setting() == Setting.FOSTER_CARER;
      case KINSHIP -> isFoster(placement) && !isBought(placement);
      case BOUGHT ->
          !(isFoster(placement) && !since)
              && placement.setting() != Setting.FRIEND_OR_RELATIVE
              && placement.setting() != Setting.OWN_PARENTS
              && placement.setting().isProvided();
    };
  }

  private void change(Placement placement, CarerCount.Kind what, boolean more) {
    switch (what) {
      case ENTRANTS_FAR, OUTSIDE ->
          placement.at(addresses.placement(draw, more ? Reach.OUTSIDE_NEAR : Reach.INSIDE));
      case FOSTER_BOUGHT, BOUGHT -> placement.providedBy(more ? "PR4" : "PR1");
      case KINSHIP -> placement.become(more ? Setting.FRIEND_OR_RELATIVE : Setting.FOSTER_CARER);
    }
  }

  private static boolean isFoster(Placement placement) {
    return placement.setting().group() == Setting.Group.FOSTER;
  }

  private static boolean isBought(Placement placement) {
    return placement.provider().equals("PR4") || placement.provider().equals("PR5");
  }
}

package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.List;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;
import uk.cicw.sample.plan.AuthorityPlan;

/** Disabled children under a series of short breaks: they are in the return and in no statistic. */
final class ShortBreaks {
  private static final double A_YEAR_PER_CHILD_IN_CARE = 0.015;
  private final List<Child> children;
  private final AddressBook addresses;
  private final Draw draw;

  ShortBreaks(List<Child> children, AddressBook addresses, Draw draw) {
    this.children = children;
    this.addresses = addresses;
    this.draw = draw;
  }

  void add(AuthorityPlan plan) {
    LocalDate first = plan.start().date();
    LocalDate last = plan.last().date();
    double years = (last.toEpochDay() - first.toEpochDay()) / 365.25;
    int count = (int) (years * plan.start().stock() * A_YEAR_PER_CHILD_IN_CARE);
    for (int i = 0; i < count; i++) {
      add(draw.day(first, last.minusDays(30)));
    }
  }

  private void add(LocalDate start) {
    LocalDate birth = start.minusDays(draw.between(5 * 365, 15 * 365));
    Child child = new Child(children.size() + 1, birth, draw.chance(0.4), "WBRI", false);
    Care care = new Care(child, start, "N2", true);
    care.livedAt(addresses.home(draw));
    Placement placement = new Placement(start, Setting.FOSTER_CARER);
    placement.at(addresses.placement(draw, Reach.INSIDE));
    placement.inspectedAs("SC400001");
    care.placements().add(placement);
    care.cease(start.plusDays(draw.between(40, 500)), LeavingReason.OTHER);
    child.cares().add(care);
    children.add(child);
  }
}

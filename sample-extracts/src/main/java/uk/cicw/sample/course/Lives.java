package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.CarerCount;

/**
 * The children of one authority with everything that happened to them.
 *
 * @param addresses the invented postcodes that they live at
 */
public record Lives(AuthorityPlan plan, List<Child> children, AddressBook addresses) {

  /**
   * @param place the place of the authority in the sample, from 0
   * @param others codes of the authorities around it
   */
  public static Lives live(AuthorityPlan plan, int place, List<String> others, long seed) {
    long authority = Integer.parseInt(plan.authorityCode());
    List<Child> children = new Flow(seed, authority, plan.calibrated()).run(plan);
    AddressBook addresses =
        new AddressBook(place, plan.authorityCode(), others, Draw.of(seed, authority, -1));
    new Settling(children, Draw.of(seed, authority, -2)).run(plan);
    new ShortBreaks(children, addresses, Draw.of(seed, authority, -4)).add(plan);
    for (Child child : children) {
      live(child, plan, addresses, Draw.of(seed, authority, child.ordinal(), -3));
    }
    if (plan.calibrated()) {
      new CarerAdjustment(children, addresses, Draw.of(seed, authority, -5))
          .meet(CarerCount.published());
    }
    return new Lives(plan, List.copyOf(children), addresses);
  }

  private static void live(Child child, AuthorityPlan plan, AddressBook addresses, Draw draw) {
    LocalDate last = plan.last().date();
    for (Care care : child.cares()) {
      new LegalCourse(draw).run(care);
      if (!care.isShortBreaks()) {
        new Carers(addresses).settle(care, draw);
        new Stays(draw, plan.checkpoints()).run(care, last);
        new ReviewDiary(draw, last, plan.calibrated()).hold(care);
        new Incidents(draw).happen(care, last);
      }
    }
  }
}

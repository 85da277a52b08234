package uk.cicw.sample.course;

import uk.cicw.sample.life.Address;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;

/** Who provides each placement, where it is, and why it ended. */
final class Carers {
  private static final String[] CHANGE_REASONS = {
    "CARPL", "CREQB", "CREQO", "LAREQ", "CHILD", "STAND", "ALLEG", "APPRR", "CLOSE", "OTHER"
  };
  private final AddressBook addresses;

  Carers(AddressBook addresses) {
    this.addresses = addresses;
  }

  void settle(Care care, Draw draw) {
    if (!care.child().isUnaccompanied()) {
      care.livedAt(addresses.home(draw));
    }
    Placement before = null;
    for (Placement placement : care.placements()) {
      boolean back = before != null && before.setting() == Setting.MISSING;
      if (back) {
        returnTo(placement, care.placements().get(care.placements().indexOf(placement) - 2));
      } else {
        provide(placement, care, draw);
      }
      if (before != null) {
        before.endedBecause(CHANGE_REASONS[draw.weighted(40, 14, 10, 10, 6, 4, 3, 2, 2, 9)]);
      }
      before = placement;
    }
  }

  private static void returnTo(Placement placement, Placement left) {
    placement.become(left.setting());
    placement.providedBy(left.provider());
    placement.at(left.address());
    placement.inspectedAs(left.urn());
    placement.variantFrom(placement.start(), left.variantOn(placement.start()));
  }

  private void provide(Placement placement, Care care, Draw draw) {
    placement.providedBy(provider(placement.setting(), draw));
    placement.at(address(placement, care, draw));
    placement.inspectedAs(urn(placement, draw));
    placement.variantFrom(placement.start(), variant(placement, care, draw));
  }

  private static int variant(Placement placement, Care care, Draw draw) {
    boolean adopted = care.reason().map(LeavingReason::isAdoption).orElse(false);
    return switch (placement.setting()) {
      case FOSTER_CARER -> adopted && draw.chance(0.3) ? 1 : draw.chance(0.35) ? 0 : 2;
      case FRIEND_OR_RELATIVE -> draw.chance(0.4) ? 0 : 2;
      default -> draw.chance(0.5) ? 0 : 2;
    };
  }

  private static String provider(Setting setting, Draw draw) {
    return switch (setting) {
      case OWN_PARENTS -> "PR0";
      case FRIEND_OR_RELATIVE, FAMILY_CENTRE, LODGINGS -> "PR1";
      case FOSTER_CARER -> draw.chance(0.9) ? "PR1" : draw.chance(0.8) ? "PR4" : "PR5";
      case FOR_ADOPTION -> draw.chance(0.6) ? "PR1" : draw.any("PR2", "PR5");
      case CHILDRENS_HOME -> draw.chance(0.45) ? "PR1" : "PR4";
      case SECURE_HOME -> "PR2";
      case SEMI_INDEPENDENT -> draw.any("PR1", "PR1", "PR4", "PR5");
      case RESIDENTIAL_SCHOOL, CARE_HOME -> draw.any("PR3", "PR4");
      case UNREGISTERED, MISSING -> "";
    };
  }

  private Address address(Placement placement, Care care, Draw draw) {
    if (!placement.setting().isProvided()) {
      return Address.UNKNOWN;
    }
    if (placement.setting() == Setting.OWN_PARENTS) {
      return care.home();
    }
    boolean bought = placement.provider().equals("PR4") || placement.provider().equals("PR5");
    double[] weights =
        switch (placement.setting().group()) {
          case FOSTER -> bought ? new double[] {40, 40, 20} : new double[] {84, 11, 5};
          case ADOPTION -> new double[] {35, 35, 30};
          case RESIDENTIAL, OTHER -> new double[] {45, 25, 30};
          default -> new double[] {84, 11, 5};
        };
    return addresses.placement(draw, Reach.values()[draw.weighted(weights)]);
  }

  private static String urn(Placement placement, Draw draw) {
    if (!placement.setting().isInspected()) {
      return "";
    }
    return placement.provider().equals("PR1") && placement.setting().group() == Setting.Group.FOSTER
        ? "SC400001"
        : "SC4%05d".formatted(100 + draw.between(0, 60));
  }
}

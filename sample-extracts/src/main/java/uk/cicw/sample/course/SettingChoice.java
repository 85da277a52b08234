package uk.cicw.sample.course;

import java.time.LocalDate;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Setting;

/** Which setting a child of that age would come to live in. */
final class SettingChoice {
  private final Draw draw;

  SettingChoice(Draw draw) {
    this.draw = draw;
  }

  Setting first(Care care) {
    int age = care.child().ageOn(care.start());
    if (care.child().isUnaccompanied()) {
      return age < 16 || draw.chance(0.45) ? Setting.FOSTER_CARER : Setting.SEMI_INDEPENDENT;
    }
    return age >= 12 && draw.chance(0.1) ? Setting.CHILDRENS_HOME : fostered();
  }

  Setting next(Care care, LocalDate day) {
    int age = care.child().ageOn(day);
    Setting before = care.placementOn(day).setting();
    if (before.group() != Setting.Group.FOSTER && draw.chance(0.6)) {
      return before == Setting.MISSING ? fostered() : before;
    }
    return age >= 16 && draw.chance(0.3)
        ? of(Setting.Group.INDEPENDENT, age)
        : age >= 12 && draw.chance(0.12) ? Setting.CHILDRENS_HOME : fostered();
  }

  private Setting fostered() {
    return draw.chance(0.18) ? Setting.FRIEND_OR_RELATIVE : Setting.FOSTER_CARER;
  }

  /** A setting of the group for a child of that age. */
  Setting of(Setting.Group group, int age) {
    return switch (group) {
      case FOSTER -> fostered();
      case ADOPTION -> Setting.FOR_ADOPTION;
      case PARENTS -> Setting.OWN_PARENTS;
      case RESIDENTIAL -> draw.chance(0.04) ? Setting.SECURE_HOME : Setting.CHILDRENS_HOME;
      case INDEPENDENT -> draw.chance(0.3) ? Setting.LODGINGS : Setting.SEMI_INDEPENDENT;
      case OTHER -> other(age);
      case MISSING -> Setting.MISSING;
    };
  }

  private Setting other(int age) {
    return age < 3
        ? Setting.FAMILY_CENTRE
        : draw.any(Setting.RESIDENTIAL_SCHOOL, Setting.CARE_HOME, Setting.UNREGISTERED);
  }

  /** Whether a child of that age may live in a setting of the group. */
  static boolean suits(Setting.Group group, int age) {
    return switch (group) {
      case RESIDENTIAL -> age >= 10;
      case INDEPENDENT -> age >= 16;
      case OTHER -> age < 2 || age >= 9;
      default -> true;
    };
  }
}

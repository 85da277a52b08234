package uk.cicw.sample.life;

/** Why care ceased, with the code of every year. */
public enum LeavingReason {
  ADOPTED_UNOPPOSED,
  ADOPTED,
  GUARDIANSHIP_CARER,
  GUARDIANSHIP_OTHER,
  RESIDENCE_ORDER,
  HOME_PLANNED,
  HOME_UNPLANNED,
  OTHER_RELATIVES,
  INDEPENDENT_SUPPORTED,
  INDEPENDENT,
  STAYED_WITH_CARER,
  ADULT_CARE,
  CUSTODY,
  OTHER_AUTHORITY,
  DIED,
  OTHER;

  /** REC as reported in a collection year. */
  public String code(int year) {
    return switch (this) {
      case ADOPTED_UNOPPOSED -> "E11";
      case ADOPTED -> "E12";
      case GUARDIANSHIP_CARER -> year < 2019 ? "E43" : "E46";
      case GUARDIANSHIP_OTHER -> year < 2019 ? "E44" : "E47";
      case RESIDENCE_ORDER -> "E41";
      case HOME_PLANNED -> year < 2015 ? "E4" : "E4A";
      case HOME_UNPLANNED -> year < 2015 ? "E4" : "E4B";
      case OTHER_RELATIVES -> year < 2015 ? "E4" : "E13";
      case INDEPENDENT_SUPPORTED -> "E5";
      case INDEPENDENT -> "E6";
      case STAYED_WITH_CARER -> year < 2017 ? "E5" : "E17";
      case ADULT_CARE -> "E7";
      case CUSTODY -> "E9";
      case OTHER_AUTHORITY -> "E3";
      case DIED -> "E2";
      case OTHER -> "E8";
    };
  }

  public boolean isAdoption() {
    return this == ADOPTED || this == ADOPTED_UNOPPOSED;
  }

  /** Whether the child went back to live with family. */
  public boolean isHome() {
    return this == HOME_PLANNED || this == HOME_UNPLANNED || this == OTHER_RELATIVES;
  }
}

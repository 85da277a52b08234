package uk.cicw.sample.life;

/** Where a child lives: the kinds of placement, each with the code of every year. */
public enum Setting {
  FRIEND_OR_RELATIVE(Group.FOSTER),
  FOSTER_CARER(Group.FOSTER),
  FOR_ADOPTION(Group.ADOPTION),
  OWN_PARENTS(Group.PARENTS),
  CHILDRENS_HOME(Group.RESIDENTIAL),
  SECURE_HOME(Group.RESIDENTIAL),
  LODGINGS(Group.INDEPENDENT),
  SEMI_INDEPENDENT(Group.INDEPENDENT),
  RESIDENTIAL_SCHOOL(Group.OTHER),
  CARE_HOME(Group.OTHER),
  FAMILY_CENTRE(Group.OTHER),
  UNREGISTERED(Group.OTHER),
  MISSING(Group.MISSING);

  /** The groups that a plan counts. */
  public enum Group {
    FOSTER,
    ADOPTION,
    PARENTS,
    RESIDENTIAL,
    INDEPENDENT,
    OTHER,
    MISSING
  }

  private final Group group;

  Setting(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /**
   * PLACE as reported in a collection year.
   *
   * @param variant 0 long-term, 1 with approved adopters, 2 neither; chooses among U1-U3, U4-U6 and
   *     A5, A6
   */
  public String code(int year, int variant) {
    return switch (this) {
      case FRIEND_OR_RELATIVE -> year < 2016 ? "Q1" : "U" + (1 + variant);
      case FOSTER_CARER -> year < 2016 ? "Q2" : "U" + (4 + variant);
      case FOR_ADOPTION -> variant == 1 ? "A5" : "A6";
      case OWN_PARENTS -> "P1";
      case CHILDRENS_HOME -> "K2";
      case SECURE_HOME -> "K1";
      case LODGINGS -> year < 2024 ? "P2" : SEMI_INDEPENDENT.code(year, variant);
      case SEMI_INDEPENDENT -> year < 2025 ? "H5" : "K3";
      case RESIDENTIAL_SCHOOL -> "S1";
      case CARE_HOME -> "R1";
      case FAMILY_CENTRE -> "R3";
      case UNREGISTERED -> year < 2026 ? "Z1" : variant == 0 ? "Z12" : "Z13";
      case MISSING -> "M3";
    };
  }

  /** Whether PLACE_PROVIDER, postcode and URN are reported. */
  public boolean isProvided() {
    return this != UNREGISTERED && this != MISSING;
  }

  public boolean isInspected() {
    return isProvided() && this != OWN_PARENTS && this != LODGINGS;
  }
}

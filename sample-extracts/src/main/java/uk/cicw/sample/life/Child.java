package uk.cicw.sample.life;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invented child. */
public final class Child {
  private final int ordinal;
  private final LocalDate birth;
  private final boolean girl;
  private final String ethnic;
  private final boolean unaccompanied;
  private final List<Care> cares = new ArrayList<>();

  public Child(int ordinal, LocalDate birth, boolean girl, String ethnic, boolean unaccompanied) {
    this.ordinal = ordinal;
    this.birth = birth;
    this.girl = girl;
    this.ethnic = ethnic;
    this.unaccompanied = unaccompanied;
  }

  /** Its place in the authority's list of children, from 1. */
  public int ordinal() {
    return ordinal;
  }

  /** The authority's identifier: eight digits, so that no leading zero is lost in a spreadsheet. */
  public String id() {
    return Integer.toString(70_000_000 + ordinal * 37);
  }

  public LocalDate birth() {
    return birth;
  }

  public LocalDate birthday(int age) {
    return birth.plusYears(age);
  }

  public int ageOn(LocalDate day) {
    return Period.between(birth, day).getYears();
  }

  public boolean isGirl() {
    return girl;
  }

  public String ethnic() {
    return ethnic;
  }

  public boolean isUnaccompanied() {
    return unaccompanied;
  }

  public List<Care> cares() {
    return cares;
  }

  /** The period of care that the child is in on that day, short breaks left out. */
  public Optional<Care> careOn(LocalDate day) {
    return cares.stream().filter(care -> !care.isShortBreaks() && care.isOn(day)).findFirst();
  }
}

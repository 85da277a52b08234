package uk.cicw.sample.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

/** A stay with one carer. It ends where the next one of the same period of care begins. */
public final class Placement {
  private final LocalDate start;
  private Setting setting;
  private String provider = "PR1";
  private Address address = Address.UNKNOWN;
  private String urn = "";
  private String changeReason = "";

  /** Variants of the setting by the day from which they hold (the same carer throughout). */
  private final TreeMap<LocalDate, Integer> variants = new TreeMap<>();

  public Placement(LocalDate start, Setting setting) {
    this.start = start;
    this.setting = setting;
    variants.put(start, 2);
  }

  public LocalDate start() {
    return start;
  }

  public Setting setting() {
    return setting;
  }

  public void become(Setting other) {
    setting = other;
  }

  public String provider() {
    return provider;
  }

  public void providedBy(String code) {
    provider = code;
  }

  public Address address() {
    return address;
  }

  public void at(Address where) {
    address = where;
  }

  public String urn() {
    return urn;
  }

  public void inspectedAs(String number) {
    urn = number;
  }

  /** Why it ended in another placement; empty where it did not. */
  public String changeReason() {
    return changeReason;
  }

  public void endedBecause(String code) {
    changeReason = code;
  }

  public void variantFrom(LocalDate day, int variant) {
    variants.put(day, variant);
  }

  public int variantOn(LocalDate day) {
    return Optional.ofNullable(variants.floorEntry(day)).orElse(variants.firstEntry()).getValue();
  }

  /** The days on which the status changed with the same carer. */
  public Iterable<LocalDate> statusChanges() {
    return variants.tailMap(start, false).keySet();
  }
}

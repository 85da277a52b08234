package uk.cicw.sample.course;

import java.util.ArrayList;
import java.util.List;
import uk.cicw.sample.life.Address;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Draw;

/**
 * The invented postcodes of one authority, in the area ZZ that no town has: homes and placements
 * around one centre, the near ones outside it within 20 miles of every home, the far ones beyond.
 */
public final class AddressBook {
  private static final int PER_DIGIT = 26 * 26;
  private final List<Address> homes = new ArrayList<>();
  private final List<Address> inside = new ArrayList<>();
  private final List<Address> near = new ArrayList<>();
  private final List<Address> far = new ArrayList<>();
  private final int place;
  private int written;

  /**
   * @param place the place of the authority in the sample, from 0
   * @param others codes of authorities that lie around it
   */
  AddressBook(int place, String authorityCode, List<String> others, Draw draw) {
    this.place = place;
    fill(homes, 40, draw, 0, 5_000, List.of(authorityCode), Reach.INSIDE);
    fill(inside, 70, draw, 500, 12_000, List.of(authorityCode), Reach.INSIDE);
    fill(near, 40, draw, 13_000, 24_000, others, Reach.OUTSIDE_NEAR);
    fill(far, 30, draw, 60_000, 160_000, others, Reach.OUTSIDE_FAR);
  }

  Address home(Draw draw) {
    return draw.pick(homes);
  }

  Address placement(Draw draw, Reach reach) {
    return draw.pick(
        switch (reach) {
          case INSIDE -> inside;
          case OUTSIDE_NEAR -> near;
          case OUTSIDE_FAR -> far;
        });
  }

  public List<Address> all() {
    List<Address> all = new ArrayList<>(homes);
    all.addAll(inside);
    all.addAll(near);
    all.addAll(far);
    return all;
  }

  private void fill(
      List<Address> part,
      int count,
      Draw draw,
      int nearest,
      int farthest,
      List<String> authorities,
      Reach reach) {
    for (int i = 0; i < count; i++) {
      double angle = Math.toRadians(draw.between(0, 359));
      int metres = draw.between(nearest, farthest);
      part.add(
          new Address(
              postcode(),
              draw.pick(authorities),
              490_000 + (int) (metres * StrictMath.cos(angle)),
              410_000 + (int) (metres * StrictMath.sin(angle)),
              reach));
    }
  }

  private String postcode() {
    int number = written++;
    char first = (char) ('A' + number % PER_DIGIT / 26);
    char second = (char) ('A' + number % 26);
    return "ZZ%02d %d%c%c".formatted(place % 100, place / 100, first, second);
  }
}

package uk.cicw.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers that the figures of one authority show, each once under whatever names, and the
 * relations between them. Numbers and figures are told by integers.
 */
final class Numbers {
  /**
   * A figure of this release.
   *
   * @param cost how much is lost by hiding it, against others
   * @param wasHidden whether the release before hid it, and has nothing else to say of it
   */
  record Figure(int key, int cost, boolean wasHidden) {}

  /**
   * A number as one figure shows it, of this release or the one before.
   *
   * @param isSmall whether it counts 1 to 5 children or events
   * @param isPublic whether it is known whatever is hidden
   */
  record Shown(int key, int figure, long count, boolean isSmall, boolean isPublic) {}

  private final Names names;
  private final long[] counts;
  private final BitSet small = new BitSet();
  private final BitSet known = new BitSet();
  private final Map<Integer, List<Integer>> figuresOf = new HashMap<>();
  private final Map<Integer, List<Integer>> numbersOf = new HashMap<>();
  private final Map<Integer, List<Integer>> followersOf = new HashMap<>();
  private final Map<Integer, List<Integer>> leadersOf = new HashMap<>();
  private final Map<Integer, Figure> figures = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final int[][] relationsOf;

  /**
   * Puts numbers together that are one, and leaves relations out that do not hold or tell nothing.
   *
   * @param followers pairs of keys: the second number is not seen where the first is not
   * @param same pairs of keys of one number
   * @param relationsOfKeys relations whose members are told by their keys
   */
  Numbers(
      List<Figure> figures,
      List<int[]> followers,
      List<Shown> shown,
      List<int[]> same,
      List<Relation> relationsOfKeys) {
    figures.forEach(figure -> this.figures.put(figure.key(), figure));
    names = new Names(shown.stream().mapToInt(Shown::key).toArray());
    counts = shown.stream().mapToLong(Shown::count).toArray();
    same.forEach(pair -> names.unite(pair[0], pair[1]));
    for (Relation relation : relationsOfKeys) {
      int[] keys = relation.numbers();
      if (relation.isOfTwins() && count(keys[0]) == count(keys[1])) {
        names.unite(keys[0], keys[1]);
      }
    }
    shown.forEach(this::take);
    followers.forEach(pair -> follow(names.number(pair[0]), names.number(pair[1])));
    relationsOfKeys.forEach(this::relate);
    relationsOf = relationsOf();
  }

  private long count(int key) {
    return counts[names.number(key)];
  }

  private void follow(int leader, int follower) {
    followersOf.computeIfAbsent(leader, number -> new ArrayList<>()).add(follower);
    leadersOf.computeIfAbsent(follower, number -> new ArrayList<>()).add(leader);
  }

  private void take(Shown shown) {
    int number = names.number(shown.key());
    if (shown.isSmall()) {
      small.set(number);
    }
    if (shown.isPublic()) {
      known.set(number);
    }
    if (figures.containsKey(shown.figure())) {
      figuresOf.computeIfAbsent(number, n -> new ArrayList<>()).add(shown.figure());
      numbersOf.computeIfAbsent(shown.figure(), f -> new ArrayList<>()).add(number);
    }
  }

  private void relate(Relation ofKeys) {
    int[] numbers = Arrays.stream(ofKeys.numbers()).map(names::number).toArray();
    Relation relation = new Relation(ofKeys.isEquation(), numbers, ofKeys.coefficients());
    boolean isTold = Arrays.stream(numbers).allMatch(known::get);
    if (!isTold && !relation.namesOneTwice() && relation.holds(counts)) {
      relations.add(relation);
    }
  }

  private int[][] relationsOf() {
    int[] sizes = new int[counts.length];
    relations.forEach(relation -> Arrays.stream(relation.numbers()).forEach(n -> sizes[n]++));
    int[][] found = new int[counts.length][];
    Arrays.setAll(found, number -> new int[sizes[number]]);
    for (int relation = 0; relation < relations.size(); relation++) {
      for (int number : relations.get(relation).numbers()) {
        found[number][--sizes[number]] = relation;
      }
    }
    return found;
  }

  List<Relation> relations() {
    return relations;
  }

  /** The relations of which a number is a member, by their position. */
  int[] relationsOf(int number) {
    return relationsOf[number];
  }

  /** In how many relations two numbers meet. */
  int meetings(int number, int other) {
    return (int)
        Arrays.stream(relationsOf[other])
            .filter(relation -> relations.get(relation).hasMember(number))
            .count();
  }

  int size() {
    return counts.length;
  }

  long[] counts() {
    return counts;
  }

  /** The numbers 1 to 5, known outside or not. */
  BitSet small() {
    return small;
  }

  /** The numbers 1 to 5 that nobody outside knows. */
  BitSet secrets() {
    BitSet secrets = (BitSet) small.clone();
    secrets.andNot(known);
    return secrets;
  }

  boolean isPublic(int number) {
    return known.get(number);
  }

  /** The figures of this release that show a number. */
  List<Integer> figuresOf(int number) {
    return figuresOf.getOrDefault(number, List.of());
  }

  /** The figures that the release before hid, and this one would have to say nothing else of. */
  IntStream figuresHiddenBefore() {
    return figures.values().stream().filter(Figure::wasHidden).mapToInt(Figure::key);
  }

  List<Integer> numbersOf(int figure) {
    return numbersOf.getOrDefault(figure, List.of());
  }

  /** The numbers that are not seen where this one is not. */
  List<Integer> followersOf(int number) {
    return followersOf.getOrDefault(number, List.of());
  }

  /** The numbers without which this one is not seen. */
  List<Integer> leadersOf(int number) {
    return leadersOf.getOrDefault(number, List.of());
  }

  int cost(int figure) {
    return requireNonNull(figures.get(figure)).cost();
  }
}

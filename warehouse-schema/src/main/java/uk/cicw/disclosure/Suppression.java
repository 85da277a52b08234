package uk.cicw.disclosure;

import static java.util.Comparator.comparing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides figures of one authority until a reader who draws every conclusion can take each hidden
 * number of 1 to 5 for any of these, and some more.
 */
final class Suppression {
  private final Numbers numbers;
  private final BitSet secrets;
  private final Bounds bounds;
  private final BitSet hidden = new BitSet();
  private final BitSet unseen = new BitSet();
  private final BitSet freshlyUnseen = new BitSet();

  private Suppression(Numbers numbers) {
    this.numbers = numbers;
    this.secrets = numbers.secrets();
    this.bounds = new Bounds(numbers, secrets);
    IntStream.range(0, numbers.size()).forEach(this::look);
    numbers.small().stream().flatMap(this::figuresOf).forEach(this::hide);
  }

  /** Hides the figures that show a small number, and those that would give one back. */
  static Suppression of(Numbers numbers) {
    Suppression suppression = new Suppression(numbers);
    numbers.figuresHiddenBefore().forEach(suppression::hide);
    BitSet settled = (BitSet) suppression.hidden.clone();
    while (!suppression.freshlyUnseen.isEmpty()) {
      suppression.hideMore();
    }
    suppression.showAgain(settled);
    return suppression;
  }

  /** The figures that must not be published. */
  BitSet hidden() {
    return hidden;
  }

  /** The small numbers that can be narrowed whatever is hidden, by what was published before. */
  int told() {
    return (int) secrets.stream().filter(bounds::tells).count();
  }

  private IntStream figuresOf(int number) {
    return numbers.figuresOf(number).stream().mapToInt(figure -> figure);
  }

  private void hide(int figure) {
    if (!hidden.get(figure)) {
      hidden.set(figure);
      numbers.numbersOf(figure).forEach(this::look);
    }
  }

  private void look(int number) {
    boolean isSeen = numbers.isPublic(number) || !figuresOf(number).allMatch(hidden::get);
    if (!isSeen && !unseen.get(number)) {
      unseen.set(number);
      freshlyUnseen.set(number);
      numbers.followersOf(number).forEach(follower -> figuresOf(follower).forEach(this::hide));
    }
  }

  /** Hides one more number for each small one that could be told, of those that share no reason. */
  private void hideMore() {
    bounds.forget(freshlyUnseen);
    freshlyUnseen.clear();
    Set<Integer> spent = new HashSet<>();
    secrets.stream()
        .filter(bounds::tells)
        .mapToObj(secret -> new Argument(numbers, bounds, unseen, this::cost).about(secret))
        .filter(argument -> !argument.sharesARelationWith(spent))
        .forEach(argument -> sacrifice(argument, spent));
  }

  private void sacrifice(Argument argument, Set<Integer> spent) {
    OptionalInt premise = argument.cheapestPremise();
    if (premise.isPresent()) {
      figuresOf(premise.getAsInt()).forEach(this::hide);
      argument.addRelationsTo(spent);
    }
  }

  /**
   * How much is lost by hiding a number; not a nought where it can be helped: it is never small.
   */
  private int cost(int number) {
    int cost = figuresOf(number).filter(figure -> !hidden.get(figure)).map(numbers::cost).sum();
    return numbers.counts()[number] == 0 ? 1000 * cost : cost;
  }

  /** Shows what need not be hidden after all, since more was hidden after it; the dearest first. */
  private void showAgain(BitSet settled) {
    BitSet open = (BitSet) hidden.clone();
    open.andNot(settled);
    List<Integer> dearestFirst =
        open.stream().boxed().sorted(comparing(numbers::cost).reversed()).toList();
    for (int figure : dearestFirst) {
      if (followsAnUnseenNumber(figure)) {
        continue;
      }
      BitSet seenAgain = new BitSet();
      numbers.numbersOf(figure).stream().filter(unseen::get).forEach(seenAgain::set);
      if (bounds.maySee(seenAgain)) {
        hidden.clear(figure);
        unseen.andNot(seenAgain);
      } else {
        bounds.forget(seenAgain);
      }
    }
  }

  private boolean followsAnUnseenNumber(int figure) {
    return numbers.numbersOf(figure).stream()
        .flatMap(number -> numbers.leadersOf(number).stream())
        .anyMatch(unseen::get);
  }
}

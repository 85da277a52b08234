package uk.cicw.effect;

import java.util.List;

/**
 * What the rows that fail a rule do to the figures of the year.
 *
 * @param figures that would change, the most children first
 * @param read how many indicators read cells that the rule marks
 * @param childrenSetAside children with a row among them that the warehouse can not load, so that
 *     it is in no figure until it is corrected
 */
public record RuleEffect(List<FigureEffect> figures, int read, long childrenSetAside) {
  public static final RuleEffect NONE = new RuleEffect(List.of(), 0, 0);

  /** By which rules are ranked: changes of a child in an indicator. */
  public long weight() {
    return figures.stream().mapToLong(FigureEffect::children).sum() + childrenSetAside * read;
  }
}

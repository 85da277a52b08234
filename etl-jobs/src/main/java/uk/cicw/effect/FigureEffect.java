package uk.cicw.effect;

/**
 * What the rows that fail a rule do to one indicator of the year.
 *
 * @param title of the indicator
 * @param children whose part in it is another one without these rows
 * @param counted children in it as delivered
 */
public record FigureEffect(String indicator, String title, long children, long counted) {}

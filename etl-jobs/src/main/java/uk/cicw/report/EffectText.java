package uk.cicw.report;

import java.util.ArrayList;
import java.util.List;
import uk.cicw.effect.FigureEffect;
import uk.cicw.effect.RuleEffect;
import uk.cicw.rules.Rule;

/** What a rule's failures do to figures, in words. */
final class EffectText {
  private static final int NAMED = 3;

  /** How it is worked out, for a reader who has never seen one. */
  static final String HOW =
      "Worked out with the warehouse's own definitions: each headline figure of the year was counted"
          + " with the failing rows and again without them, child by child. \"23 of 412\" says that 23"
          + " children would count otherwise, and that 412 count now. Only figures that read a marked"
          + " cell are named. Data that are missing altogether can not be seen in this way. What a"
          + " correction will really change depends on what is corrected.";

  static String of(Report report, Rule rule) {
    RuleEffect effect = report.effect(rule.code());
    List<String> parts = new ArrayList<>();
    List<FigureEffect> figures = effect.figures();
    figures.stream().limit(NAMED).forEach(figure -> parts.add(change(figure)));
    if (figures.size() > NAMED) {
      parts.add("%d more figures".formatted(figures.size() - NAMED));
    }
    if (effect.childrenSetAside() > 0) {
      parts.add(
          "rows of %s can not be loaded and are in no figure until they are corrected"
              .formatted(children(effect.childrenSetAside())));
    }
    return parts.isEmpty() ? notSeen(report, rule, effect) : String.join("; ", parts);
  }

  /** A child whom the failing rows keep out of a figure is none of those that count now. */
  private static String change(FigureEffect figure) {
    return figure.children() > figure.counted()
        ? "%s: %,d (%,d count now)".formatted(figure.title(), figure.children(), figure.counted())
        : "%s: %,d of %,d".formatted(figure.title(), figure.children(), figure.counted());
  }

  private static String notSeen(Report report, Rule rule, RuleEffect effect) {
    if (effect.read() > 0) {
      return "not seen by leaving rows out; %d headline %s these cells of %s"
          .formatted(
              effect.read(),
              effect.read() == 1 ? "figure reads" : "figures read",
              children(report.ofRule(rule.code()).children()));
    }
    String others = report.checked().touchedBy(rule);
    return others.isEmpty()
        ? "none: no figure reads these cells"
        : "no headline figure; these read the cells: " + others;
  }

  private static String children(long count) {
    return count == 1 ? "1 child" : "%,d children".formatted(count);
  }

  private EffectText() {}
}

package uk.cicw.validate;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleCount;
import uk.cicw.rules.RuleNotRun;

/** The summary as a page that needs no other file. It names no child. */
final class SummaryPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>
      body { font: 16px/1.5 sans-serif; max-width: 90rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; }
      td.number { text-align: right; white-space: nowrap; }
      .error { background: #f8cbad; }
      .warning { background: #ffe699; }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      <p>%2$s</p>
      <h2>What is wrong</h2>
      <table>
      <tr><th>rule</th><th>severity</th><th>rows</th><th>children</th><th>what is wrong</th><th>it fails when</th><th>figures that it can change</th></tr>
      %3$s
      </table>
      <h2>What could not be checked</h2>
      <p>Of these rules nothing is known: what they need was not there.</p>
      <table>
      <tr><th>rule</th><th>what it looks for</th><th>needs</th></tr>
      %4$s
      </table>
      </body>
      </html>
      """;

  static String of(CheckedReturn checked) throws SQLException {
    String title =
        "%s: return of %s".formatted(checked.given().name(), checked.circumstances().year());
    return PAGE.formatted(
        escaped(title),
        escaped(about(checked)),
        lines(checked),
        checked.outcome().notRun().stream().map(SummaryPage::line).collect(joining("\n")));
  }

  private static String about(CheckedReturn checked) throws SQLException {
    return "%,d rows fail. %d rules looked at the return, %d of them found something; %d could not."
        .formatted(
            checked.findings().failingRowCount(),
            checked.outcome().run().size(),
            checked.counts().size(),
            checked.outcome().notRun().size());
  }

  private static String lines(CheckedReturn checked) {
    Map<String, Rule> byCode = checked.rulesByCode();
    return checked.counts().stream()
        .map(count -> line(checked, count, Objects.requireNonNull(byCode.get(count.code()))))
        .collect(joining("\n"));
  }

  private static String line(CheckedReturn checked, RuleCount count, Rule rule) {
    return "<tr><td>%1$s</td><td class=\"%2$s\">%2$s</td><td class=\"number\">%3$,d</td><td class=\"number\">%4$,d</td><td>%5$s</td><td>%6$s</td><td>%7$s</td></tr>"
        .formatted(
            rule.code(),
            rule.severity().label(),
            count.rows(),
            count.children(),
            escaped(rule.title()),
            escaped(rule.meaning()),
            checked.touchedBy(rule));
  }

  private static String line(RuleNotRun rule) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            rule.rule().code(),
            escaped(rule.rule().title()),
            escaped(Missing.label(new TreeSet<>(rule.missing()))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private SummaryPage() {}
}

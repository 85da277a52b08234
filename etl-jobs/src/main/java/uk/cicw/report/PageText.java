package uk.cicw.report;

/** The text around the tables of the page. */
final class PageText {
  /** Title, lines about the report, warning, links to the tables, the tables. */
  static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>
      body { font: 16px/1.5 sans-serif; color: #111; max-width: 90rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.7rem; line-height: 1.2; }
      h2 { margin-top: 2.5rem; }
      table { border-collapse: collapse; width: 100%%; }
      table.about { width: auto; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; overflow-wrap: break-word; }
      th { overflow-wrap: normal; }
      thead th { background: #e6e6e6; position: sticky; top: 0; }
      td.number { text-align: right; white-space: nowrap; }
      td.code { white-space: nowrap; }
      .error { background: #f8cbad; font-weight: bold; }
      .warning { background: #ffe699; font-style: italic; }
      p.about, p.warning-text { max-width: 60rem; }
      p.warning-text { border-left: .4rem solid #b00; padding-left: .8rem; }
      @media print {
        @page { size: A4 landscape; margin: 12mm; }
        body { font-size: 8pt; line-height: 1.35; margin: 0; padding: 0; max-width: none; }
        h1 { font-size: 16pt; }
        th, td { padding: .2rem .4rem; }
        nav { display: none; }
        thead th { position: static; }
        tr { break-inside: avoid; }
        h2 { break-after: avoid; }
      }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      <table class="about">
      %2$s
      </table>
      <p class="warning-text">%3$s</p>
      <nav><p>%4$s</p></nav>
      <p class="about">A row marked <span class="error">error</span> can not be right; one marked
      <span class="warning">warning</span> may be right and has to be looked at. Rows are counted as in
      the file that was delivered: row 1 is the first below the headings. The workbook beside this page
      (rows.xlsx) has the rows themselves, with the wrong cells marked.</p>
      %5$s
      </body>
      </html>
      """;

  private PageText() {}
}

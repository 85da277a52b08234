package uk.cicw.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

  @Test
  void aSemicolonEndsAStatementUnlessItIsPartOfAText() {
    assertThat(
            Script.statements(
                """
                -- a comment; with a semicolon
                select ';' as a, "odd;name" /* ; */ from t;
                select 'it''s; so' as b;
                select $$ ; $$ as c -- the last needs none
                """))
        .hasSize(3)
        .element(1)
        .isEqualTo("select 'it''s; so' as b");
  }

  @Test
  void whatIsNoStatementIsLeftOut() {
    assertThat(Script.statements(" ; ;\n-- nothing here\n")).isEmpty();
  }

  @Test
  void aStatementIsCompleteOnceItsSemicolonStandsOutsideOfAnyQuote() {
    assertThat(Script.isComplete("select 1;  -- done")).isTrue();
    assertThat(Script.isComplete("select ';")).isFalse();
    assertThat(Script.isComplete("select 1; select 2")).isFalse();
    assertThat(Script.isComplete("select 1 -- not yet;")).isFalse();
  }
}

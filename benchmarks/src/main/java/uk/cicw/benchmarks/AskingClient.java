package uk.cicw.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import uk.cicw.release.Audience;

/**
 * A client that asks up to ten times a second, always one statement that reads several tables of a
 * release.
 */
record AskingClient(GatewayHome home, Kind kind, boolean isPreparedOnce, BooleanSupplier isOver)
    implements Callable<List<AskingClient.Answer>> {
  private static final long PAUSE_MS = 100;

  /** Who asks what. The first column is the id of the release, the others its figures. */
  enum Kind {
    ANALYST(
        GatewayHome.ANALYST,
        Audience.ANALYST,
        """
        select
          (select release_id from release_label),
          (select count(*) from dim_children),
          (select count(*) from fact_placements),
          (select sum(numerator)::bigint from trend_series where indicator_id = 'cla_count')"""),
    BOARD(
        GatewayHome.BOARD,
        Audience.PUBLISHED,
        """
        select
          (select release_id from release_label),
          (select count(numerator) from trend_series),
          (select sum(numerator)::bigint from trend_series where indicator_id = 'cla_count'),
          (select sum(numerator)::bigint from benchmark where indicator_id = 'cla_count')""");

    final String user;
    final Audience audience;
    final String question;

    Kind(String user, Audience audience, String question) {
      this.user = user;
      this.audience = audience;
      this.question = question;
    }
  }

  /**
   * What came back.
   *
   * @param text the row, or what went wrong
   * @param begun as {@link System#nanoTime()} has it; ended the same
   */
  record Answer(Kind kind, String text, boolean isError, long begun, long ended) {}

  @Override
  public List<Answer> call() throws SQLException {
    List<Answer> answers = new ArrayList<>();
    try (Connection connection = home.connect(kind.user);
        PreparedStatement once = connection.prepareStatement(kind.question)) {
      while (!isOver.getAsBoolean()) {
        long begun = System.nanoTime();
        String text;
        boolean isError = false;
        try {
          text = isPreparedOnce ? row(once) : row(connection, kind.question);
        } catch (SQLException e) {
          text = String.valueOf(e.getMessage());
          isError = true;
        }
        answers.add(new Answer(kind, text, isError, begun, System.nanoTime()));
        pause();
      }
    }
    return answers;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The only row, its cells parted by bars. */
  static String row(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return row(statement);
    }
  }

  private static String row(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      StringBuilder text = new StringBuilder();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        text.append(i > 1 ? " | " : "").append(row.getString(i));
      }
      return text.toString();
    }
  }
}

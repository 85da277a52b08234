package uk.cicw.sample.plan;

import java.util.List;

/**
 * The plan of one authority: its checkpoints in the order of time, the first being the stock that
 * it begins with.
 *
 * @param calibrated whether it follows published figures; otherwise it is drawn
 */
public record AuthorityPlan(
    String authorityCode, boolean calibrated, List<Checkpoint> checkpoints) {

  /** The sample authority, whose plan follows the figures published for North Lincolnshire. */
  public static final String SAMPLE_AUTHORITY = "813";

  /** The plan of a council: by published figures for the sample authority, drawn for the others. */
  public static AuthorityPlan of(Councils.Council council, long seed) {
    boolean calibrated = council.authorityCode().equals(SAMPLE_AUTHORITY);
    return new AuthorityPlan(
        council.authorityCode(),
        calibrated,
        calibrated
            ? PlanFile.read(council.authorityCode())
            : new DrawnPlan(council, seed).checkpoints());
  }

  public Checkpoint start() {
    return checkpoints.get(0);
  }

  public Checkpoint last() {
    return checkpoints.get(checkpoints.size() - 1);
  }
}

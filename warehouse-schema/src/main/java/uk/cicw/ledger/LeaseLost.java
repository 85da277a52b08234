package uk.cicw.ledger;

/** The right to write went to another process: what is not committed by now must not be. */
public final class LeaseLost extends RuntimeException {

  LeaseLost(long token) {
    super(
        "Cannot write: the write lease %d went to another run, which took this one for dead."
                .formatted(token)
            + " Nothing is lost; look at the other run with `cicw status`.");
  }
}

package uk.cicw.alert;

/** A way to tell people something. */
public interface Channel {

  /** As settings and ledger spell it. */
  String name();

  /** Where it leads, without anything secret. */
  String target();

  /**
   * Tells it.
   *
   * @throws NotSent with the reason
   */
  void send(Message message) throws NotSent;
}

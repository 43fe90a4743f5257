package app.wheelhouse.domain.order;

/// An event that cannot happen to an order in its status: a fault of ours or of the venue.
public final class IllegalTransition extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IllegalTransition(String status, String event) {
    super("An order that is " + status + " cannot become " + event);
  }
}

package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.engine.DeskSnapshot;

/// Who opened a position: strategies and advisors leave what they did not open alone until it is
/// handed over.
enum Origin {
  /// The desk by itself, or it was handed over.
  DESK,
  /// The trader, with the ticket.
  BY_HAND,
  /// An order that was placed outside the desk.
  EXTERNAL;

  /// External when the first fill of its round trip that is still remembered is.
  static Origin of(Position position, DeskSnapshot snapshot) {
    boolean byHand =
        snapshot.exits().stream()
            .anyMatch(exit -> exit.instrument().equals(position.instrument()) && exit.byHand());
    if (!byHand) {
      return DESK;
    }
    for (Fill fill : snapshot.fills()) {
      boolean entered =
          fill.instrument().equals(position.instrument())
              && fill.time() >= position.trip().openedAt()
              && fill.side() == position.side();
      if (entered) {
        return fill.orderId().venueNumber().isPresent() ? EXTERNAL : BY_HAND;
      }
    }
    return BY_HAND;
  }
}

package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Notice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Waits, at the end of a command, for the stops behind what it did: to leave before would be to
/// leave a position to nobody.
record StopsBehind(RealSession session) {
  /// A stop that is missing is placed again three times, and the position closed after 10 s.
  private static final long PROTECTED_MILLIS = 20_000;

  /// The same once a position that it opened stands behind its stop; else what became of that.
  TradeAnswer kept(Order order, TradeAnswer answer) {
    InstrumentId instrument = order.spec().instrument();
    if (order.spec().reduceOnly() || order.filled().isZero()) {
      return answer;
    }
    Optional<DeskSnapshot> safe =
        session.newest().await(state -> isSafe(state, instrument), PROTECTED_MILLIS);
    if (safe.isEmpty()) {
      return TradeAnswer.unknown(
          "It was filled, but the position has NO confirmed stop yet: look at it now, set a stop or"
              + " close it",
          order);
    }
    return safe.get().account().position(instrument).isFlat()
        ? TradeAnswer.refused(
            "It was filled, and the position is closed again: "
                + alarm(safe.get(), instrument).orElse("its stop or target was met"),
            order)
        : answer;
  }

  /// Flat, or behind confirmed stops.
  private static boolean isSafe(DeskSnapshot state, InstrumentId instrument) {
    return state.account().position(instrument).isFlat()
        || state.exits().stream()
            .anyMatch(exit -> exit.instrument().equals(instrument) && exit.unprotectedSince() == 0);
  }

  private static Optional<String> alarm(DeskSnapshot state, InstrumentId instrument) {
    return state.notices().reversed().stream()
        .filter(notice -> notice.kind() == Notice.Kind.ALARM)
        .map(Notice::text)
        .filter(text -> text.contains(instrument.symbol()))
        .findFirst();
  }

  /// Waits until every position stands behind its stop or is closed again, as long as the guard may
  /// take.
  ///
  /// @return what is still bare then, a sentence; empty when nothing is
  Optional<String> bare() {
    session.newest().await(state -> bare(state).isEmpty(), PROTECTED_MILLIS);
    DeskSnapshot now = session.newest().get();
    List<String> left = now == null ? List.of() : bare(now);
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "ATTENTION: "
                + String.join(", ", left)
                + " has no whole stop. Set one in the window, or close it: wheelhouse position"
                + " close");
  }

  /// Positions that this desk answers for and that no stop covers now.
  private static List<String> bare(DeskSnapshot state) {
    return state.exits().stream()
        .filter(exit -> exit.unprotectedSince() != 0)
        .map(exit -> exit.instrument().symbol())
        .toList();
  }

  /// The stops that were sent with an entry.
  static Stream<Order> of(DeskSnapshot state, ClientOrderId entry) {
    return Stream.concat(state.workingOrders().stream(), state.endedOrders().stream())
        .filter(each -> entry.equals(each.spec().parent()) && each.spec().role() == OrderRole.STOP);
  }
}

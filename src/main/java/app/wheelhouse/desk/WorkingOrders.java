package app.wheelhouse.desk;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;
import java.util.stream.Stream;

/// The orders that work at the venue, ours and those of other programs.
final class WorkingOrders {
  /// Fewer digits of an id could mean another order.
  private static final int LEAST_DIGITS = 6;

  private WorkingOrders() {}

  /// An order by what it is called: our id or its first digits, or the venue's number.
  ///
  /// @throws BadInput when there is none, or several
  static ClientOrderId named(DeskSnapshot state, String text) throws BadInput {
    List<ClientOrderId> found =
        Stream.concat(
                state.workingOrders().stream()
                    .filter(each -> isCalled(each.id(), each.venueOrderId(), text))
                    .map(Order::id),
                external(state)
                    .filter(each -> isCalled(each.id(), each.venueOrderId(), text))
                    .map(VenueOrder::id))
            .distinct()
            .toList();
    if (found.size() != 1) {
      throw new BadInput(
          found.isEmpty()
              ? "No order that works is called " + text + "; `trade orders` lists them"
              : "Several orders begin with " + text + "; name more digits");
    }
    return found.getFirst();
  }

  static List<ClientOrderId> all(DeskSnapshot state) {
    return Stream.concat(
            state.workingOrders().stream().map(Order::id), external(state).map(VenueOrder::id))
        .distinct()
        .toList();
  }

  static boolean has(DeskSnapshot state, ClientOrderId id) {
    return all(state).contains(id);
  }

  private static Stream<VenueOrder> external(DeskSnapshot state) {
    return state.venue() == null ? Stream.empty() : state.venue().external().stream();
  }

  private static boolean isCalled(ClientOrderId id, String number, String text) {
    String hex = text.startsWith("0x") ? text.substring(2) : text;
    return number.equals(text)
        || hex.length() >= LEAST_DIGITS && id.value().substring(2).startsWith(hex);
  }
}

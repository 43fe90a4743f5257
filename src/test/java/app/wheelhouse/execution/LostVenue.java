package app.wheelhouse.execution;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStanding;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A venue that is only asked: it knows the orders it was given, and can fail.
final class LostVenue implements AccountReader {
  final Map<ClientOrderId, OrderStanding> orders = new LinkedHashMap<>();

  /// When each question came.
  final List<Long> asked = new ArrayList<>();

  /// True for a question that fails, one each; without end it answers.
  final Deque<Boolean> failing = new ArrayDeque<>();

  private final LongSupplier clock;

  LostVenue(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public VenueReading read(long since) {
    throw new AssertionError("only orders are asked for");
  }

  @Override
  public Optional<OrderStanding> order(ClientOrderId id) throws ReadFailure {
    asked.add(clock.getAsLong());
    if (!failing.isEmpty() && failing.removeFirst()) {
      throw new ReadFailure("the venue answered with code 502", new IOException("502"));
    }
    return Optional.ofNullable(orders.get(id));
  }
}

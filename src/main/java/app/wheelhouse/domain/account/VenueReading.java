package app.wheelhouse.domain.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.VenueOrder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a venue says about one account at one moment; the engine compares its own books with it.
///
/// Balances and positions were read before orders, and orders before fills: the fills reach at
/// least as far as what they explain.
///
/// @param balance cash without unrealised profit, USDC
/// @param holdings open positions by instrument, also of instruments that the session does not
///   trade
/// @param orders all that work or wait, children of brackets included
/// @param fills since `since`, oldest first
/// @param funding settled since `since`, oldest first
/// @param moves deposits, withdrawals and transfers since `since`, oldest first
/// @param leverage that the venue has set by instrument, 1 and above; where known
/// @param since from when fills, funding and moves were read, epoch milliseconds
/// @param time the venue's time of balance and positions, epoch milliseconds
public record VenueReading(
    AccountId account,
    Money balance,
    SortedMap<InstrumentId, Holding> holdings,
    List<VenueOrder> orders,
    List<Fill> fills,
    List<ExecutionReport.FundingSettled> funding,
    List<ExecutionReport.CashMoved> moves,
    SortedMap<InstrumentId, Integer> leverage,
    long since,
    long time) {

  public VenueReading {
    holdings = Collections.unmodifiableSortedMap(new TreeMap<>(holdings));
    orders = List.copyOf(orders);
    fills = List.copyOf(fills);
    funding = List.copyOf(funding);
    moves = List.copyOf(moves);
    leverage = Collections.unmodifiableSortedMap(new TreeMap<>(leverage));
  }

  /// An open position at the venue.
  ///
  /// @param signed base units, above zero long, below zero short
  /// @param entry average price as the venue rounds it
  public record Holding(BigDecimal signed, Price entry, int leverage) {}
}

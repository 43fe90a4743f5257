package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskView;
import app.wheelhouse.risk.ShockOutcome;
import app.wheelhouse.risk.StopOutlook;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What-if questions to a snapshot (RISK-13), answered by the gate's own code; they change nothing
/// and cost well under a millisecond, so a drag may ask on every frame.
public final class WhatIf {
  /// A hundredfold rise: above it a share is a slip of the hand.
  private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(100);

  private WhatIf() {}

  /// If I sent this ticket now.
  ///
  /// @return empty when the snapshot's session does not trade the instrument
  public static Optional<TicketPreview> order(
      DeskSnapshot snapshot, DeskCommand.SubmitTicket ticket) {
    return TicketPreview.of(snapshot, ticket);
  }

  /// If I sent this ticket at another leverage.
  ///
  /// @param leverage 1 or more
  /// @return empty when the snapshot's session does not trade the instrument
  /// @throws IllegalArgumentException when the leverage is below 1
  public static Optional<TicketPreview> leverage(
      DeskSnapshot snapshot, DeskCommand.SubmitTicket ticket, int leverage) {
    if (leverage < 1) {
      throw new IllegalArgumentException("Enter a leverage of 1 or more, not " + leverage + ".");
    }
    return order(
        snapshot,
        new DeskCommand.SubmitTicket(
            ticket.instrument(),
            ticket.side(),
            ticket.quantity(),
            ticket.limit(),
            ticket.stop(),
            ticket.target(),
            leverage));
  }

  /// If these prices moved now.
  ///
  /// @param shares of the mark by instrument, above −1 to 100: −0.08 for a fall of 8 %; an
  ///   instrument that is not there stays where it is
  /// @throws IllegalArgumentException when a share is out of range or the session does not trade an
  ///   instrument
  public static ShockOutcome shock(
      DeskSnapshot snapshot, SortedMap<InstrumentId, BigDecimal> shares) {
    shares.forEach((id, share) -> {
      instrument(snapshot, id);
      requireShare(share);
    });
    return RiskEngine.shock(
        RiskViews.of(snapshot), shares, stops(snapshot), id -> instrument(snapshot, id));
  }

  /// If all prices moved by the same share of their marks now.
  ///
  /// @param share above −1 to 100: −0.08 for a fall of 8 %
  /// @throws IllegalArgumentException when the share is out of range
  public static ShockOutcome shockAll(DeskSnapshot snapshot, BigDecimal share) {
    requireShare(share);
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    for (InstrumentSnapshot market : snapshot.instruments()) {
      shares.put(market.instrument().id(), share);
    }
    return shock(snapshot, shares);
  }

  /// If I moved the stop of a position there.
  ///
  /// @throws IllegalArgumentException when there is no position in the instrument
  public static StopOutlook moveStop(DeskSnapshot snapshot, InstrumentId id, Price stop) {
    Instrument instrument = instrument(snapshot, id);
    RiskView view = RiskViews.of(snapshot);
    Position position = view.account().position(id);
    if (position.isFlat()) {
      throw new IllegalArgumentException("There is no position in " + id.symbol() + " to protect.");
    }
    Price present = stop(snapshot, position);
    Price target = StopOrder.firstTarget(position, snapshot.workingOrders());
    return RiskEngine.stopOutlook(position, present, stop, target, view, instrument);
  }

  /// The first working stop of each position that has one.
  private static SortedMap<InstrumentId, Price> stops(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Price> stops = new TreeMap<>();
    for (Position position : snapshot.account().positions().values()) {
      Price stop = stop(snapshot, position);
      if (stop != null) {
        stops.put(position.instrument(), stop);
      }
    }
    return stops;
  }

  private static @Nullable Price stop(DeskSnapshot snapshot, Position position) {
    Order first = StopCover.of(position, snapshot.workingOrders()).first();
    return first == null ? null : first.spec().trigger();
  }

  private static void requireShare(BigDecimal share) {
    if (share.compareTo(BigDecimal.ONE.negate()) <= 0 || share.compareTo(MOST_SHARE) > 0) {
      throw new IllegalArgumentException(
          "Enter a move above −100 % and at most +10,000 % of the price.");
    }
  }

  private static Instrument instrument(DeskSnapshot snapshot, InstrumentId id) {
    return snapshot
        .instrument(id)
        .map(InstrumentSnapshot::instrument)
        .orElseThrow(
            () -> new IllegalArgumentException("This session does not trade " + id.symbol() + "."));
  }
}

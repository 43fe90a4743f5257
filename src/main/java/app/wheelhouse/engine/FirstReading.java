package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;

/// The books of an account that was never traded from here begin with what the venue has: cash and
/// positions are taken over as they are, everything before is history.
final class FirstReading {
  private final EngineState state;
  private final VenueBooks venue;
  private final DifferenceBook differences;
  private final ReportDesk reports;
  private final ExternalOrders external;

  FirstReading(
      EngineState state,
      VenueBooks venue,
      DifferenceBook differences,
      ReportDesk reports,
      ExternalOrders external) {
    this.state = state;
    this.venue = venue;
    this.differences = differences;
    this.reports = reports;
    this.external = external;
  }

  /// Whether they begin with this one: not when something happened while it was read.
  boolean takes(VenueReading reading) {
    long time = reading.time();
    boolean quiet =
        reading.fills().stream().allMatch(fill -> fill.time() < time)
            && reading.funding().stream().allMatch(funding -> funding.time() < time)
            && reading.moves().stream().allMatch(moved -> moved.time() < time);
    if (!quiet) {
      return false;
    }
    reading.fills().forEach(state.fillFilter::remember);
    reading.funding().forEach(venue.settled::remember);
    reading.moves().forEach(venue.settled::remember);
    venue.history = time;
    // The moves that begin the books are booked as such.
    venue.cashHistory = Long.MIN_VALUE;
    venue.begun = true;
    cash(reading);
    reading.holdings().forEach((instrument, held) -> position(instrument, held, time));
    reading.orders().forEach(external::works);
    state.account.startDay();
    if (state.config.carried().peak() == null) {
      state.account.rebasePeak();
    }
    venue.cashHistory = time;
    // What began the books is part of this reading, nothing that came after it.
    venue.newestCash = Long.MIN_VALUE;
    return true;
  }

  private void cash(VenueReading reading) {
    Money ours = state.account.account().balance();
    Money gap = reading.balance().minus(ours);
    if (gap.isZero()) {
      return;
    }
    reports.accept(
        new ExecutionReport.CashMoved(
            state.config.account(),
            gap,
            "balance at the venue when the session began: " + reading.balance() + " USDC",
            reading.time()));
    differences.told(
        Difference.Kind.BALANCE,
        "Cash: ours " + ours + " USDC; the venue's " + reading.balance() + " USDC",
        "The books begin with what the account has");
  }

  private void position(InstrumentId instrument, VenueReading.Holding held, long time) {
    if (state.markets.find(instrument) == null || held.signed().signum() == 0) {
      return;
    }
    state.byHand.add(instrument);
    venue.foreign.add(instrument);
    reports.accept(
        new ExecutionReport.PositionCorrected(
            state.config.account(),
            instrument,
            held.signed(),
            held.entry(),
            held.leverage(),
            "held before this session",
            time));
    differences.told(
        Difference.Kind.POSITION,
        "Position of "
            + instrument.symbol()
            + ": ours none; the venue's "
            + BooksCompare.words(held.signed(), held.entry(), held.leverage()),
        "It was held before this session and is left to you; hand it over if the desk is to manage"
            + " it");
  }
}

package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.List;

/// Everything that can change the engine's state, in the order it took it.
public sealed interface EngineEvent {
  /// Epoch milliseconds; the engine's own time is the highest seen so far.
  long time();

  /// A venue said something about a market.
  record Market(MarketEvent event) implements EngineEvent {
    @Override
    public long time() {
      return event.time();
    }
  }

  /// Bars from before the session, oldest first: they warm up and never trade.
  record History(InstrumentId instrument, BarSpec spec, List<Bar> bars, long time)
      implements EngineEvent {
    public History {
      bars = List.copyOf(bars);
    }
  }

  /// Time passed: from a timer when live, synthesised on a tape.
  record ClockTick(long time) implements EngineEvent {}

  /// A feed changed its state.
  record Feed(FeedStatus status) implements EngineEvent {
    @Override
    public long time() {
      return status.time();
    }
  }

  /// The trader asks.
  record Command(DeskCommand command, long time) implements EngineEvent {}

  /// An advisor answered.
  record Decided(Decision decision, long time) implements EngineEvent {}

  /// A venue or the execution service reported.
  ///
  /// @param time when we heard it; a report itself may carry the venue's time
  record Reported(ExecutionReport report, long time) implements EngineEvent {
    /// Heard at once.
    public Reported(ExecutionReport report) {
      this(report, report.time());
    }
  }

  /// A request left for the simulated venue and takes `delay` milliseconds to arrive.
  record ToVenue(VenueRequest request, long delay, long time) implements EngineEvent {}

  /// A request reaches the simulated venue.
  record AtVenue(VenueRequest request, long time) implements EngineEvent {}

  /// The simulated venue did not do what was asked.
  ///
  /// @param late whether the request only came too late, which is information and no error
  record VenueRefused(VenueRequest request, String reason, boolean late, long time)
      implements EngineEvent {}

  /// The trading cycle comes round.
  record CycleDue(long time) implements EngineEvent {}

  /// An advisor did not answer, or with nothing usable.
  ///
  /// @param needsTrader whether only the trader can mend it: a key, credit, the model
  record AdvisorFailed(String advisor, String why, boolean needsTrader, long time)
      implements EngineEvent {
    /// It may be better the next time.
    public AdvisorFailed(String advisor, String why, long time) {
      this(advisor, why, false, time);
    }
  }

  /// Our clock was compared with the venue's.
  ///
  /// @param skewMillis ours less the venue's
  record ClockMeasured(long skewMillis, long time) implements EngineEvent {}

  /// A feed sent prices that are not believed: a crossed book, a jump that nothing confirms.
  record PriceDoubted(InstrumentId instrument, String why, long time) implements EngineEvent {}

  /// The record could not be written, or can be again.
  record DiskReported(boolean writable, String why, long time) implements EngineEvent {}

  /// A price from elsewhere, to be shown while the venue's own are missing; it changes nothing
  /// else.
  record Indicated(Indication indication) implements EngineEvent {
    @Override
    public long time() {
      return indication.time();
    }
  }

  /// How the connection to the venue stands, to be shown.
  record ConnectionReported(Connection connection) implements EngineEvent {
    @Override
    public long time() {
      return connection.time();
    }
  }

  /// The venue or its connection has something to tell the trader, once.
  record VenueSaid(String text, long time) implements EngineEvent {}

  /// The account was read at the venue, to be compared with our books.
  record AccountRead(VenueReading reading, long time) implements EngineEvent {}

  /// The venue told of an order that may not be ours.
  ///
  /// @param open whether it works or waits from now on
  record VenueOrderSeen(VenueOrder order, boolean open, long time) implements EngineEvent {}

  /// The stream that brings fills and orders of the account came or went.
  ///
  /// @param why it is down, for the trader; empty when it is up
  record AccountLinkChanged(boolean up, String why, long time) implements EngineEvent {}

  /// A news feed brought an item.
  record NewsHeard(NewsItem item, long time) implements EngineEvent {}

  /// How the news feeds are.
  ///
  /// @param text for the trader; empty when all is well
  record NewsFeedsReported(String text, long time) implements EngineEvent {}

  /// How the model is doing.
  record AiReported(AiStatus status) implements EngineEvent {
    @Override
    public long time() {
      return status.time();
    }
  }

  /// The emergency stop looks whether the accounts are flat.
  record EmergencyCheck(long time) implements EngineEvent {}
}

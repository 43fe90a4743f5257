package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.feed.AccountEar;
import app.wheelhouse.venue.hyperliquid.feed.AccountLink;
import app.wheelhouse.venue.hyperliquid.feed.AccountWire;
import app.wheelhouse.venue.hyperliquid.feed.FeedMeans;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The account's orders, fills, funding and cash moves as they happen, over a connection of its
/// own, told to the engine. It comes back after every loss, for ever; what was missed meanwhile is
/// in the reading that whoever hears [EngineEvent.AccountLinkChanged] takes.
public final class AccountStream {
  private static final Logger LOG = LoggerFactory.getLogger(AccountStream.class);

  private final AccountLink link;
  private final EnginePost engine;
  private final LongSupplier clock;
  private final HyperliquidAccountReader reader;
  private final Subject subject;
  private @Nullable AccountTranslator translator;

  /// What the stream is about.
  ///
  /// @param reader of the same account: an order of others is asked for in its full form
  /// @param prices for the record of triggers
  public record Subject(
      AccountScope scope,
      AccountKnowledge known,
      HyperliquidAccountReader reader,
      ReferencePrice prices,
      StreamTimes times) {}

  /// @param wire of the same account
  public AccountStream(
      Subject subject,
      AccountWire wire,
      FeedMeans means,
      FeedSettings settings,
      EnginePost engine) {
    this.engine = engine;
    this.clock = means.clock();
    this.reader = subject.reader();
    this.subject = subject;
    this.link = new AccountLink(wire, means, settings, new Voice());
  }

  /// Begins; once.
  ///
  /// @param since what the venue had before is read otherwise, its time, epoch milliseconds
  public void start(long since) {
    AccountScope scope = subject.scope();
    StreamTimes times = subject.times();
    translator =
        new AccountTranslator(
            scope,
            new OrderStory(scope, subject.known(), subject.prices(), times),
            new FillStory(new FillForms(scope, subject.known()), times, since),
            new CashStory(new CashForms(scope), since),
            reader::isUnified);
    link.start();
  }

  /// Tries again at once when it waits.
  public void retry() {
    link.retry();
  }

  public boolean isUp() {
    return link.isUp();
  }

  /// Ends it; nothing is told any more.
  public void stop() {
    link.stop();
  }

  private void tell(List<EngineEvent> events) {
    for (EngineEvent event : events) {
      if (event instanceof EngineEvent.VenueOrderSeen seen && seen.open()) {
        Threads.virtual("venue-order", () -> tellWhole(seen));
      } else {
        engine.post(event);
      }
    }
  }

  /// The stream's form has no trigger, so a stop would look like a limit order.
  private void tellWhole(EngineEvent.VenueOrderSeen seen) {
    EngineEvent told = seen;
    try {
      long number = Long.parseLong(seen.order().venueOrderId());
      told =
          reader
              .sighting(number)
              .<EngineEvent>map(found ->
                  new EngineEvent.VenueOrderSeen(found.order(), found.open(), clock.getAsLong()))
              .orElse(seen);
    } catch (ReadFailure failure) {
      LOG.warn("An order of others is told without its form: {}", failure.getMessage());
    }
    engine.post(told);
  }

  private final class Voice implements AccountEar {
    @Override
    public void heard(SocketMessage message, long span) {
      AccountTranslator at = translator;
      if (at != null) {
        tell(at.on(message, clock.getAsLong(), span));
      }
    }

    @Override
    public void up() {
      engine.post(new EngineEvent.AccountLinkChanged(true, "", clock.getAsLong()));
    }

    @Override
    public void down(String why) {
      engine.post(
          new EngineEvent.AccountLinkChanged(
              false, why.isEmpty() ? "it is being connected" : why, clock.getAsLong()));
    }

    @Override
    public void said(String text) {
      engine.post(new EngineEvent.VenueSaid(text, clock.getAsLong()));
    }

    @Override
    public void pulse(long span) {
      AccountTranslator at = translator;
      if (at != null) {
        tell(at.pulse(clock.getAsLong(), span));
      }
    }
  }
}

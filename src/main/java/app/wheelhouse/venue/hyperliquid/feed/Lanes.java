package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The instruments of one connection: what comes of them live, and what a gap left out.
///
/// After each new connection they wait for the first message with a time of the venue's: only then
/// is it known which minutes were missed.
final class Lanes {
  /// How old the newest of several closed bars may be to be taken for live.
  private static final long OLD_BARS_MILLIS = 120_000;

  private static final long NONE = Long.MIN_VALUE;

  private final LinkKit kit;
  private final LinkMeters meters;
  private final Link.Owner owner;
  private final Runnable filled;
  private final GapFiller gaps;
  private final StreamTime clock = new StreamTime();
  private final SequencedMap<InstrumentId, MarketLane> lanes = new LinkedHashMap<>();
  private long settledAt = NONE;
  private boolean live;
  private boolean wasLive;

  /// @param coins the venue's names of the instruments
  /// @param filled called when a gap was filled
  Lanes(LinkKit kit, List<String> coins, LinkMeters meters, Link.Owner owner, Runnable filled) {
    this.kit = kit;
    this.meters = meters;
    this.owner = owner;
    this.filled = filled;
    this.gaps = new GapFiller(kit, this::filled);
    for (String coin : coins) {
      InstrumentId instrument = kit.coins().get(coin);
      lanes.put(instrument, new MarketLane(instrument, clock, kit.settings().closeGrace()));
    }
  }

  /// A new connection stands.
  void joined() {
    clock.forget();
    settledAt = NONE;
  }

  /// The connection is lost.
  void broken() {
    live = false;
    settledAt = NONE;
    gaps.cancel();
    lanes.values().forEach(MarketLane::broken);
  }

  /// One event of the stream; the instrument whose book is to be subscribed again, if any.
  Optional<InstrumentId> on(MarketEvent event, long now) {
    MarketLane lane = lanes.get(event.instrument());
    if (lane == null) {
      return Optional.empty();
    }
    if (event instanceof Book || event instanceof Quote) {
      clock.heard(event.exchangeTime(), event.time(), now);
      meters.skew().heard(event.time(), event.exchangeTime(), now);
      if (settledAt == NONE && clock.isKnown()) {
        settle(now);
      }
    }
    lane.on(event).forEach(owner::market);
    return lane.takeCrossed() ? Optional.of(lane.instrument()) : Optional.empty();
  }

  /// Asks for what is missing.
  void pulse(long now) {
    if (settledAt != NONE) {
      gaps.look(lanes.values(), now);
    }
  }

  /// True when nothing is missing, or the venue could not say in time what is.
  boolean isReady(long now) {
    return settledAt != NONE && (isWhole() || now - settledAt >= kit.settings().fillLimit());
  }

  /// The connection counts as up: from now on nothing live waits.
  void up() {
    live = true;
    wasLive = true;
    if (!isWhole()) {
      for (MarketLane lane : lanes.values()) {
        lane.release().forEach(owner::market);
      }
      owner.said(
          "Prices of Hyperliquid are live, but its one-minute candles of the gap cannot be read yet"
              + (gaps.reason().isEmpty() ? "" : ": " + gaps.reason())
              + ". Bars wait for them; they are asked for again");
    }
  }

  private boolean isWhole() {
    return lanes.values().stream().allMatch(MarketLane::isWhole);
  }

  private void settle(long now) {
    settledAt = now;
    for (MarketLane lane : lanes.values()) {
      lane.joined(kit.settings().startMinutes()).forEach(owner::market);
    }
    gaps.look(lanes.values(), now);
  }

  private void filled(GapFiller.Wanted wanted, List<Trade> trades, List<Candle> candles) {
    MarketLane lane = wanted.lane();
    if (!lane.isHole() && wanted.trades()) {
      lane.remembered(trades, kit.clock()).forEach(owner::market);
      filled.run();
      return;
    }
    if (!lane.isHole() || lane.holeFrom() != wanted.from()) {
      return;
    }
    List<MarketEvent> events = lane.filled(trades, candles, wanted.before(), kit.clock());
    if (wasLive && !lane.isHole()) {
      meters.gap();
    }
    if (live && events.stream().anyMatch(this::isOldBar)) {
      owner.oldBars(lane.instrument(), events);
    } else {
      events.forEach(owner::market);
    }
    filled.run();
  }

  private boolean isOldBar(MarketEvent event) {
    return event instanceof Candle candle
        && candle.closed()
        && clock.time() - candle.exchangeTime() > OLD_BARS_MILLIS;
  }
}

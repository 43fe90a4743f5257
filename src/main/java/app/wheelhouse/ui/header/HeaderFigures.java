package app.wheelhouse.ui.header;

import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills the figures of the line from a market.
final class HeaderFigures {
  private static final double HOURS_A_YEAR = 24 * 365;

  private final HeaderTexts words;
  private final Map<Rank, HeaderFigure> all = new EnumMap<>(Rank.class);
  private final DayFigures day = new DayFigures();
  private @Nullable InstrumentSnapshot market;
  private long now;
  private double lastPrice = Double.NaN;
  private Trend tick = Trend.FLAT;

  HeaderFigures(HeaderTexts words) {
    this.words = words;
    for (Rank rank : Rank.values()) {
      all.put(rank, new HeaderFigure(rank));
    }
  }

  HeaderTexts words() {
    return words;
  }

  HeaderFigure of(Rank rank) {
    HeaderFigure figure = all.get(rank);
    if (figure == null) {
      throw new IllegalStateException("No figure " + rank);
    }
    return figure;
  }

  /// In the order of the line.
  List<HeaderFigure> all() {
    return List.copyOf(all.values());
  }

  void forget() {
    market = null;
    lastPrice = Double.NaN;
    tick = Trend.FLAT;
    day.clear();
    all.values().forEach(HeaderFigure::hide);
  }

  void show(InstrumentSnapshot shown, long time, boolean stale) {
    market = shown;
    now = time;
    double price = shown.price();
    if (price != lastPrice) {
      tick = Double.isNaN(lastPrice) ? Trend.FLAT : Trend.of(price - lastPrice);
      lastPrice = price;
    }
    day.read(shown, time);
    int decimals = Figures.decimals(shown.instrument(), price);
    of(Rank.PRICE).show(tick.mark(Figures.number(price, decimals)), words.of("price.hint"), tick);
    price(Rank.MARK, shown.mark(), decimals);
    price(Rank.ORACLE, shown.index(), decimals);
    spread(shown, decimals);
    change(price);
    volume(shown);
    funding(shown.fundingRate());
    openInterest(shown);
    volatility();
    if (stale) {
      aged(0);
    } else {
      of(Rank.AGE).hide();
      of(Rank.INDICATION).hide();
    }
  }

  private void price(Rank rank, double value, int decimals) {
    if (Double.isFinite(value)) {
      of(rank).show(Figures.number(value, decimals), words.of(rank.key() + ".hint"));
    } else {
      of(rank).unknown(words.of(rank.key() + ".missing"));
    }
  }

  private void spread(InstrumentSnapshot shown, int decimals) {
    double spread = shown.ask() - shown.bid();
    if (!Double.isFinite(spread)) {
      of(Rank.SPREAD).unknown(words.of("spread.missing"));
      return;
    }
    double points = spread / ((shown.ask() + shown.bid()) / 2) * 10_000;
    of(Rank.SPREAD)
        .show(
            words.of("spread.value", Figures.number(spread, decimals), Figures.number(points, 2)),
            words.of("spread.hint"));
  }

  private void change(double price) {
    double change = day.change(price);
    if (Double.isNaN(change)) {
      of(Rank.CHANGE).unknown(words.of("day.missing", Figures.age(day.covered())));
      return;
    }
    Trend trend = Math.abs(change) < 0.00005 ? Trend.FLAT : Trend.of(change);
    of(Rank.CHANGE).show(trend.mark(Figures.signedPercent(change)), words.of("change.hint"), trend);
  }

  private void volume(InstrumentSnapshot shown) {
    if (Double.isNaN(day.volume())) {
      of(Rank.VOLUME).unknown(words.of("day.missing", Figures.age(day.covered())));
      return;
    }
    of(Rank.VOLUME)
        .show(
            words.of("usd", Figures.compact(day.value())),
            words.of("volume.hint", Figures.compact(day.volume()), shown.instrument().symbol()));
  }

  private void funding(double rate) {
    if (!Double.isFinite(rate)) {
      of(Rank.FUNDING).unknown(words.of("funding.missing"));
      return;
    }
    of(Rank.FUNDING)
        .show(
            words.of("funding.value", HeaderTexts.percent(rate, 4), HeaderTexts.toFullHour(now)),
            words.of(
                rate < 0 ? "funding.hint.short" : "funding.hint.long",
                HeaderTexts.percent(rate * HOURS_A_YEAR, 1)),
            Trend.FLAT);
  }

  private void openInterest(InstrumentSnapshot shown) {
    double units = shown.openInterest();
    if (!Double.isFinite(units)) {
      of(Rank.OPEN_INTEREST).unknown(words.of("open-interest.missing"));
      return;
    }
    double price = Double.isFinite(shown.mark()) ? shown.mark() : shown.price();
    of(Rank.OPEN_INTEREST)
        .show(
            words.of("open-interest.value", Figures.compact(units), Figures.compact(units * price)),
            words.of("open-interest.hint", shown.instrument().symbol()));
  }

  private void volatility() {
    double year = day.volatility();
    if (Double.isNaN(year)) {
      of(Rank.VOLATILITY).unknown(words.of("volatility.missing"));
      return;
    }
    of(Rank.VOLATILITY)
        .show(
            Figures.percent(year),
            words.of(
                "volatility.hint",
                Figures.number((double) day.measured() / Timeframe.H1.millis(), 0),
                Figures.number(year / Math.sqrt(365) * 100, 2)));
  }

  /// How old the price is when nothing came for `silent` more milliseconds; below zero without one.
  long age(long silent) {
    InstrumentSnapshot shown = market;
    return shown == null ? -1 : now - shown.priceTime() + silent;
  }

  /// The price is old: shows its age, and what other markets say.
  void aged(long silent) {
    InstrumentSnapshot shown = market;
    if (shown == null) {
      return;
    }
    of(Rank.AGE).show(words.of("age.value", Figures.age(age(silent))), words.of("age.hint"));
    Indication other = shown.indication();
    if (other == null) {
      of(Rank.INDICATION).hide();
      return;
    }
    of(Rank.INDICATION)
        .show(
            words.of(
                "indication.value",
                words.source(other.source()),
                // The other market has a finer tick, or another.
                Figures.number(
                    other.price(),
                    Math.max(1, Figures.decimals(shown.instrument(), other.price()))),
                Figures.age(now - other.time() + silent)),
            words.of("indication.hint"));
  }
}

package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.Confirmation;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves the protective stop of the position that is shown, after asking.
final class StopMover {
  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final ResourceBundle texts;
  private final StopWords words;
  private @Nullable DeskSnapshot newest;
  private @Nullable InstrumentSnapshot market;
  private @Nullable Position position;
  private @Nullable Price stop;

  StopMover(Consumer<DeskCommand> desk, Confirmation confirmation, ResourceBundle texts) {
    this.desk = desk;
    this.confirmation = confirmation;
    this.texts = texts;
    this.words = new StopWords(texts);
  }

  void show(DeskSnapshot snapshot, InstrumentSnapshot shown) {
    InstrumentId id = shown.instrument().id();
    newest = snapshot;
    market = shown;
    position = snapshot.account().positions().get(id);
    Position held = position;
    Order order = held == null ? null : StopCover.of(held, snapshot.workingOrders()).first();
    stop = order == null ? null : order.spec().trigger();
  }

  void clear() {
    newest = null;
    market = null;
    position = null;
    stop = null;
  }

  /// Null when there is no stop to move, or no price.
  @Nullable StopMove at(double raw) {
    DeskSnapshot snapshot = newest;
    InstrumentSnapshot now = market;
    Position held = position;
    Price present = stop;
    if (snapshot == null || now == null || held == null || present == null || !(raw > 0)) {
      return null;
    }
    Instrument instrument = now.instrument();
    Price price = instrument.roundPrice(raw, RoundingMode.HALF_EVEN);
    double mark = now.mark();
    if (Double.isFinite(mark) && (price.toDouble() < mark) != held.isLong()) {
      return new StopMove(
          price,
          texts.getString(held.isLong() ? "chart.stop.above" : "chart.stop.below"),
          false,
          false);
    }
    boolean looser = held.isLong() ? price.isBelow(present) : price.isAbove(present);
    StopOutlook outlook = WhatIf.moveStop(snapshot, instrument.id(), price);
    return new StopMove(price, words.of(outlook), outlook.isAllowed(), looser);
  }

  /// Asks, and tells the desk if the trader agrees.
  void ask(StopMove move) {
    InstrumentSnapshot now = market;
    Price present = stop;
    Position asked = position;
    if (now == null
        || asked == null
        || present == null
        || !move.allowed()
        || move.price().equals(present)) {
      return;
    }
    Instrument instrument = now.instrument();
    String to = text(move.price());
    String sentence =
        text("chart.stop.move.text", text(present), to, move.text().replace("\n", " · "))
            + (move.looser() ? " " + texts.getString("chart.stop.move.looser") : "");
    confirmation.ask(
        new Confirmation.Question(
            text("chart.stop.move.title", instrument.symbol()),
            sentence,
            text("chart.stop.move.act", to),
            move.looser()),
        () -> {
          if (isHeld(asked)) {
            desk.accept(new DeskCommand.MoveStop(instrument.id(), move.price()));
          }
        });
  }

  /// Whether the position that the question was about is still open: not closed, turned round or
  /// opened anew meanwhile.
  private boolean isHeld(Position asked) {
    DeskSnapshot snapshot = newest;
    Position held =
        snapshot == null ? null : snapshot.account().positions().get(asked.instrument());
    return held != null
        && held.isLong() == asked.isLong()
        && held.trip().openedAt() == asked.trip().openedAt();
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }

  private static String text(Price price) {
    return Figures.number(price.value(), Math.max(0, price.value().scale()));
  }
}

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
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.Confirmation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves the protective stop of the position that is shown, after asking.
final class StopMover {
  private static final int CENTS = 2;

  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final ResourceBundle texts;
  private @Nullable InstrumentSnapshot market;
  private @Nullable Position position;
  private @Nullable Price stop;

  StopMover(Consumer<DeskCommand> desk, Confirmation confirmation, ResourceBundle texts) {
    this.desk = desk;
    this.confirmation = confirmation;
    this.texts = texts;
  }

  void show(DeskSnapshot snapshot, InstrumentSnapshot shown) {
    InstrumentId id = shown.instrument().id();
    market = shown;
    position = snapshot.account().positions().get(id);
    Position held = position;
    Order order = held == null ? null : StopCover.of(held, snapshot.workingOrders()).first();
    stop = order == null ? null : order.spec().trigger();
  }

  void clear() {
    market = null;
    position = null;
    stop = null;
  }

  /// Null when there is no stop to move, or no price.
  @Nullable StopMove at(double raw) {
    InstrumentSnapshot now = market;
    Position held = position;
    Price present = stop;
    if (now == null || held == null || present == null || !(raw > 0)) {
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
    return new StopMove(price, result(held, price), true, looser);
  }

  /// Asks, and tells the desk if the trader agrees.
  void ask(StopMove move) {
    InstrumentSnapshot now = market;
    Price present = stop;
    if (now == null || present == null || !move.allowed() || move.price().equals(present)) {
      return;
    }
    Instrument instrument = now.instrument();
    String to = text(move.price());
    String sentence =
        text("chart.stop.move.text", text(present), to, move.text())
            + (move.looser() ? " " + texts.getString("chart.stop.move.looser") : "");
    confirmation.ask(
        new Confirmation.Question(
            text("chart.stop.move.title", instrument.symbol()),
            sentence,
            text("chart.stop.move.act", to),
            move.looser()),
        () -> desk.accept(new DeskCommand.MoveStop(instrument.id(), move.price())));
  }

  /// Such as `−925.00 USDC at the stop`, before fees.
  private String result(Position held, Price price) {
    BigDecimal amount = held.unrealised(price).amount();
    return text("chart.stop.result", Figures.signed(amount, CENTS));
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }

  private static String text(Price price) {
    return Figures.number(price.value(), Math.max(0, price.value().scale()));
  }
}

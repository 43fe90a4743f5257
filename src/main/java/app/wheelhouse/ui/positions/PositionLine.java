package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.LiquidationEstimate;
import app.wheelhouse.ui.fx.PanelState;
import java.math.BigDecimal;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One open position; its figures change in place.
final class PositionLine {
  /// How long a refusal is shown, engine time, milliseconds.
  private static final long SAID = 15_000;

  private final InstrumentId id;
  private final ReadOnlyObjectWrapper<PositionFigures> figures;
  private final ReadOnlyObjectWrapper<Protection> protection =
      new ReadOnlyObjectWrapper<>(new Protection.Naked());
  private final ReadOnlyObjectWrapper<@Nullable TargetFigures> target =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper unprotected = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper markAge = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
  private final Closing closingWatch;
  private final StopEditor editor;
  private final PositionActs acts;
  private Position position;
  private @Nullable Instrument instrument;
  private double liquidation = Double.NaN;
  private long time;
  private long priceTime;
  private long changedAt;
  private boolean gone;

  /// When it was last without a working stop for the first time, engine time; 0 while protected.
  private long nakedSince;

  PositionLine(Position position, PositionTexts texts, PositionActs acts) {
    this.position = position;
    this.id = position.instrument();
    this.acts = acts;
    figures = new ReadOnlyObjectWrapper<>(PositionFigures.of(position, null, Double.NaN, 0));
    closingWatch = new Closing(id);
    editor = new StopEditor(figures.get(), texts, price -> acts.moveStop(this, price));
    nakedSince = position.trip().openedAt();
  }

  void show(Position now, DeskSnapshot snapshot) {
    InstrumentSnapshot market = snapshot.instrument(id).orElse(null);
    if (now != position || instrument == null) {
      instrument = market == null ? null : market.instrument();
      BigDecimal price = instrument == null ? null : LiquidationEstimate.of(instrument, now);
      liquidation = price == null ? Double.NaN : price.doubleValue();
      position = now;
    }
    time = snapshot.time();
    priceTime = market == null ? 0 : market.priceTime();
    figures.set(PositionFigures.of(now, market, liquidation, time));
    protect(Protection.of(now, StopCover.of(now, snapshot.workingOrders())));
    target.set(TargetFigures.of(now, snapshot.workingOrders()));
    boolean live = market != null && PanelState.ofPrices(snapshot, priceTime) == PanelState.LIVE;
    markAge.set(live || priceTime == 0 ? -1 : time - priceTime);
    closing.set(closingWatch.isOn(snapshot, now.quantity()));
    if (time - changedAt > SAID) {
      changed.set("");
    }
    editor.show(now, instrument, figures.get(), protection.get());
  }

  /// Nothing came for so long.
  void silent(long millis) {
    long age = time - priceTime + millis;
    markAge.set(priceTime == 0 || age <= PanelState.STALE_MILLIS ? -1 : age);
  }

  private void protect(Protection now) {
    if (now instanceof Protection.Stopped) {
      nakedSince = 0;
    } else if (nakedSince == 0) {
      nakedSince = time;
    }
    protection.set(now);
    unprotected.set(nakedSince == 0 ? 0 : Math.max(0, time - nakedSince));
  }

  /// What closing that share means in whole lots; zero when it is less than one.
  Quantity part(int percent) {
    if (percent == 100 || instrument == null) {
      return position.quantity();
    }
    return instrument.roundSize(
        position.quantity().value().multiply(BigDecimal.valueOf(percent, 2)));
  }

  /// Closes a share, after asking when the trader wants to be asked.
  ///
  /// @param percent 1 to 100
  void close(int percent) {
    if (!closing.get() && !part(percent).isZero()) {
      changed.set("");
      Quantity named = part(percent);
      acts.close(this, percent, () -> closeNow(percent, named));
    }
  }

  /// Closes without asking, unless an exit is on its way or the position is gone. If the share is
  /// now more than what the question named, nothing is sent and the card says so.
  ///
  /// @param named the size that the trader agreed to close
  void closeNow(int percent, Quantity named) {
    if (gone || closing.get()) {
      return;
    }
    if (part(percent).compareTo(named) > 0) {
      changedAt = time;
      changed.set(acts.grown(this));
      return;
    }
    closingWatch.asked(position.quantity(), time);
    closing.set(true);
    acts.closeNow(id, percent);
  }

  /// Whether what is open now is not what this line began with: it was closed and opened again, or
  /// turned around, between two frames.
  boolean isAnother(SortedMap<InstrumentId, Position> open) {
    Position now = open.get(id);
    return now == null
        || now.trip().openedAt() != position.trip().openedAt()
        || now.isLong() != position.isLong();
  }

  /// The position is no more, or its session: what was asked about it is not done any more.
  void leave() {
    gone = true;
  }

  boolean isOpen() {
    return !gone;
  }

  /// Profit where it would end at this price, before fees.
  Money resultAt(Price price) {
    return position.unrealised(price);
  }

  /// Profit where its stops end it, before fees; null while no stop works.
  @Nullable Money protectedResult() {
    return protection.get() instanceof Protection.Stopped stop && stop.whole()
        ? stop.result()
        : null;
  }

  /// Shows its market.
  void show() {
    acts.show(id);
  }

  InstrumentId instrument() {
    return id;
  }

  Position position() {
    return position;
  }

  StopEditor editor() {
    return editor;
  }

  PositionFigures figures() {
    return figures.get();
  }

  ReadOnlyObjectProperty<PositionFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Protection> protectionProperty() {
    return protection.getReadOnlyProperty();
  }

  /// Null when there is none.
  ReadOnlyObjectProperty<@Nullable TargetFigures> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /// For how long no stop has worked, engine time, milliseconds; 0 while one does.
  ReadOnlyLongProperty unprotectedProperty() {
    return unprotected.getReadOnlyProperty();
  }

  /// Of the mark, milliseconds; below zero while it is live or not known.
  ReadOnlyLongProperty markAgeProperty() {
    return markAge.getReadOnlyProperty();
  }

  /// Why a close that the trader agreed to was not sent; empty when there is nothing to say.
  ReadOnlyStringProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Whether an exit is on its way.
  ReadOnlyBooleanProperty closingProperty() {
    return closing.getReadOnlyProperty();
  }
}

package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.StopWait;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// One open position; its figures change in place.
final class PositionLine {
  private final InstrumentId id;
  private final ReadOnlyObjectWrapper<PositionFigures> figures;
  private final ReadOnlyObjectWrapper<Protection> protection =
      new ReadOnlyObjectWrapper<>(new Protection.Naked());
  private final ReadOnlyObjectWrapper<@Nullable TargetFigures> target =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<BareTime> bare = new ReadOnlyObjectWrapper<>(BareTime.NONE);
  private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(Origin.DESK);
  private final ReadOnlyLongWrapper stopWait = new ReadOnlyLongWrapper(StopWait.NONE);
  private final ReadOnlyLongWrapper markAge = new ReadOnlyLongWrapper(-1);
  private final PositionClosing closing;
  private final StopEditor editor;
  private final PlanEditor plan;
  private final PositionActs acts;
  private final StopResults results = new StopResults();
  private Position position;
  private @Nullable DeskSnapshot newest;
  private @Nullable Instrument instrument;
  private long time;
  private long priceTime;
  private String defaultStop = Figures.UNKNOWN;
  private boolean gone;
  private boolean handedOver;

  /// When it was last without stops over all of it for the first time, engine time; 0 while
  /// covered.
  private long nakedSince;

  PositionLine(Position position, PositionTexts texts, PositionActs acts) {
    this.position = position;
    this.id = position.instrument();
    this.acts = acts;
    figures = new ReadOnlyObjectWrapper<>(PositionFigures.of(position, null, null, 0));
    closing = new PositionClosing(this, acts);
    editor = new StopEditor(figures.get(), texts, price -> acts.moveStop(this, price));
    plan =
        new PlanEditor(
            texts,
            new PlanEditor.PlanActs() {
              @Override
              public void set(ExitPlan next) {
                acts.plan(id, next);
              }

              @Override
              public void off() {
                acts.planOff(PositionLine.this);
              }
            });
    nakedSince = position.trip().openedAt();
  }

  void show(Position now, DeskSnapshot snapshot) {
    InstrumentSnapshot market = snapshot.instrument(id).orElse(null);
    ExitView exit = find(snapshot.exits(), ExitView::instrument);
    PositionRisk risk = find(snapshot.protection().risk().positions(), PositionRisk::instrument);
    instrument = market == null ? null : market.instrument();
    position = now;
    time = snapshot.time();
    BigDecimal share = snapshot.limits().defaultStopShare().movePointRight(2);
    defaultStop = Figures.number(share, Math.max(0, share.stripTrailingZeros().scale()));
    priceTime = market == null ? 0 : market.priceTime();
    figures.set(PositionFigures.of(now, market, risk, time));
    newest = snapshot;
    origin.set(handedOver ? Origin.DESK : Origin.of(now, snapshot));
    VenueView venue = snapshot.venue();
    StopCover cover =
        StopCover.of(now, snapshot.workingOrders(), venue == null ? List.of() : venue.external());
    stopWait.set(StopWait.of(snapshot, id, 0));
    protect(Protection.of(now, cover, this::resultAt), exit);
    plan.show(exit);
    target.set(TargetFigures.of(now, snapshot.workingOrders()));
    boolean live = market != null && PanelState.ofPrices(snapshot, priceTime) == PanelState.LIVE;
    markAge.set(live || priceTime == 0 ? -1 : time - priceTime);
    closing.show(snapshot, now.quantity());
    editor.show(now, snapshot, figures.get(), protection.get());
  }

  private <T> @Nullable T find(List<T> parts, Function<T, InstrumentId> of) {
    for (T part : parts) {
      if (of.apply(part).equals(id)) {
        return part;
      }
    }
    return null;
  }

  /// Nothing came for so long.
  void silent(long millis) {
    DeskSnapshot last = newest;
    stopWait.set(last == null ? StopWait.NONE : StopWait.of(last, id, millis));
    long age = time - priceTime + millis;
    markAge.set(priceTime == 0 || age <= PanelState.STALE_MILLIS ? -1 : age);
  }

  /// The engine measures the time on each of its events; until it does, from frame to frame.
  private void protect(Protection now, @Nullable ExitView exit) {
    if (now.isWhole()) {
      nakedSince = 0;
    } else if (nakedSince == 0) {
      nakedSince = time;
    }
    long measured = exit == null ? 0 : exit.unprotectedSince();
    long since = nakedSince == 0 || measured == 0 ? nakedSince : measured;
    protection.set(now);
    bare.set(BareTime.of(since, time, exit));
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
    closing.close(percent);
  }

  /// Closes without asking, unless it cannot be done as agreed; see [PositionClosing].
  ///
  /// @param named the size that the trader agreed to close
  void closeNow(int percent, Quantity named) {
    closing.closeNow(percent, named);
  }

  /// Closes it and opens the same the other way, after asking.
  void reverse() {
    closing.reverse();
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

  /// Profit where a stop at this price would end it, with costs.
  Money resultAt(Price price) {
    DeskSnapshot snapshot = newest;
    return snapshot == null ? position.unrealised(price) : results.at(price, position, snapshot);
  }

  /// Profit where its stops end it, with costs; null while no stop works.
  @Nullable Money protectedResult() {
    return protection.get() instanceof Protection.Stopped stop && stop.whole()
        ? stop.result()
        : null;
  }

  /// How far the gate of this session puts a stop that nobody named, percent of the entry.
  String defaultStop() {
    return defaultStop;
  }

  /// Shows its market.
  void show() {
    acts.show(id);
  }

  boolean isOf(Position other) {
    return id.equals(other.instrument());
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

  PlanEditor plan() {
    return plan;
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

  /// For how long it has stood without stops over all of it.
  ReadOnlyObjectProperty<BareTime> bareProperty() {
    return bare.getReadOnlyProperty();
  }

  /// Who opened it.
  ReadOnlyObjectProperty<Origin> originProperty() {
    return origin.getReadOnlyProperty();
  }

  /// Lets strategies and advisors manage it from now on; said once.
  void handOver() {
    if (!handedOver && origin.get() != Origin.DESK) {
      handedOver = true;
      origin.set(Origin.DESK);
      acts.handOver(id);
    }
  }

  /// For how long a stop could not fire for want of prices, milliseconds; [StopWait#NONE] while it
  /// can.
  ReadOnlyLongProperty stopWaitProperty() {
    return stopWait.getReadOnlyProperty();
  }

  /// Of the mark, milliseconds; below zero while it is live or not known.
  ReadOnlyLongProperty markAgeProperty() {
    return markAge.getReadOnlyProperty();
  }

  /// Why a close that the trader agreed to was not sent; empty when there is nothing to say.
  ReadOnlyStringProperty changedProperty() {
    return closing.changedProperty();
  }

  /// Whether an exit is on its way.
  ReadOnlyBooleanProperty closingProperty() {
    return closing.closingProperty();
  }
}

package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where the trader wants the stop: what is typed, what it would cost, or what is wrong with it.
public final class StopEditor {
  private static final int LONGEST = 24;
  private static final String NUMBER = "\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d*)?|\\.\\d+";

  private final PositionTexts texts;
  private final Consumer<Price> send;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
  private @Nullable Position position;
  private @Nullable DeskSnapshot snapshot;
  private @Nullable Instrument instrument;
  private PositionFigures figures;
  private Protection protection = new Protection.Naked();
  private @Nullable Price price;

  /// @param send takes a price that is good to send
  StopEditor(PositionFigures figures, PositionTexts texts, Consumer<Price> send) {
    this.figures = figures;
    this.texts = texts;
    this.send = send;
    text.subscribe(this::judge);
  }

  void show(
      Position newPosition,
      DeskSnapshot newSnapshot,
      PositionFigures newFigures,
      Protection newProtection) {
    position = newPosition;
    snapshot = newSnapshot;
    instrument = newFigures.rules();
    figures = newFigures;
    protection = newProtection;
    if (open.get()) {
      judge();
    }
  }

  /// Starts with the present stop, or with nothing when there is none.
  public void open() {
    Price stop = protection.price();
    open.set(true);
    text.set(stop == null ? "" : stop.toString());
    judge();
  }

  public void close() {
    open.set(false);
  }

  /// Break even: the entry price on the instrument's tick.
  public void toEntry() {
    Position held = position;
    Price average = held == null ? null : held.averagePrice();
    if (held != null && average != null && instrument != null) {
      text.set(instrument.roundStop(average.value(), held.closingSide()).toString());
    }
  }

  /// Sends the stop if there is nothing wrong with it.
  public void apply() {
    Price good = price;
    if (open.get() && good != null) {
      close();
      send.accept(good);
    }
  }

  private void judge() {
    price = null;
    outcome.set("");
    act.set(texts.of(protection.price() == null ? "stop.place" : "stop.move"));
    Position held = position;
    Instrument rules = instrument;
    if (held == null || rules == null) {
      problem.set(texts.of("stop.no-market"));
      return;
    }
    String plain = text.get().strip();
    if (plain.isEmpty()) {
      problem.set(texts.of("stop.type", held.isLong() ? texts.of("below") : texts.of("above")));
      return;
    }
    if (plain.length() > LONGEST || !plain.matches(NUMBER)) {
      problem.set(texts.of("stop.not-a-price"));
      return;
    }
    BigDecimal raw = new BigDecimal(plain.replace(",", ""));
    if (raw.signum() <= 0) {
      problem.set(texts.of("stop.not-a-price"));
      return;
    }
    // Before rounding: a price near zero has no tick below it.
    String early = fault(raw.doubleValue());
    problem.set(early);
    if (early.isEmpty()) {
      accept(rules.roundStop(raw, held.closingSide()), held);
    }
  }

  private void accept(Price snapped, Position held) {
    String fault = fault(snapped.toDouble());
    DeskSnapshot now = snapshot;
    StopOutlook outlook =
        fault.isEmpty() && now != null ? WhatIf.moveStop(now, held.instrument(), snapped) : null;
    problem.set(!fault.isEmpty() ? fault : outlook == null ? "" : outlook.denial());
    if (fault.isEmpty()) {
      outcome.set(
          texts.of(
              "stop.outcome",
              figures.text(snapped),
              Figures.signedPercent(figures.distance(snapped.toDouble())),
              outlook == null ? texts.result(held.unrealised(snapped)) : texts.outlook(outlook)));
    }
    if (problem.get().isEmpty()) {
      price = snapped;
      String words = protection.price() == null ? "stop.place-at" : "stop.move-to";
      act.set(texts.of(words, figures.text(snapped)));
    }
  }

  /// What speaks against a stop there; empty for nothing.
  private String fault(double stop) {
    boolean isLong = figures.isLong();
    if (!Double.isFinite(figures.mark())) {
      return texts.of("stop.no-market");
    }
    if (isLong ? stop >= figures.mark() : stop <= figures.mark()) {
      return texts.of(
          "stop.wrong-side", texts.of(isLong ? "below" : "above"), figures.text(figures.mark()));
    }
    double liquidation = figures.liquidation();
    if (isLong ? stop <= liquidation : stop >= liquidation) {
      return texts.of(
          "stop.liquidated", figures.text(liquidation), texts.of(isLong ? "above" : "below"));
    }
    return "";
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What is typed; never changed while the trader types.
  public StringProperty textProperty() {
    return text;
  }

  /// A sentence that says what to do; empty when the price may be sent.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What the stop would do there, costs included; empty while no price is good to be looked at.
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// The name of the act, for the button.
  public ReadOnlyStringProperty actProperty() {
    return act.getReadOnlyProperty();
  }
}

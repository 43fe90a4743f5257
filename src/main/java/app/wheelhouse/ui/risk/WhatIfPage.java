package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.ShockOutcome;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a jump of the price of one market, or of all, would do to the account as it stands.
final class WhatIfPage implements PageModel {
  /// Percent, either way.
  static final int MOST = 30;

  private static final double USUAL = -10;
  private static final int STEPS_A_PERCENT = 2;

  private final RiskTexts texts;
  private final ObjectProperty<@Nullable InstrumentId> scope = new SimpleObjectProperty<>();
  private final DoubleProperty percent = new SimpleDoubleProperty(USUAL);
  private final IntegerProperty asked = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<InstrumentId>> held =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ShockFigures> figures =
      new ReadOnlyObjectWrapper<>();
  private @Nullable ShockOutcome taken;
  private BigDecimal takenShare = BigDecimal.ZERO;
  private String nothing = "";

  WhatIfPage(RiskTexts texts) {
    this.texts = texts;
    scope.subscribe(this::ask);
    percent.subscribe(this::ask);
  }

  private void ask() {
    asked.set(asked.get() + 1);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    List<InstrumentId> positions = List.copyOf(snapshot.account().positions().keySet());
    if (!positions.equals(held.get())) {
      held.set(positions);
    }
    boolean foreign = positions.stream().anyMatch(id -> snapshot.instrument(id).isEmpty());
    if (positions.isEmpty() || foreign) {
      nothing = texts.of(foreign ? "what-if.foreign" : "what-if.empty");
      taken = null;
      figures.set(null);
      return;
    }
    nothing = "";
    InstrumentId one = scope.get();
    if (one != null && !positions.contains(one)) {
      scope.set(null);
      one = null;
    }
    BigDecimal share = share();
    ShockOutcome outcome =
        one == null
            ? WhatIf.shockAll(snapshot, share)
            : WhatIf.shock(snapshot, new TreeMap<>(Map.of(one, share)));
    if (!outcome.equals(taken) || share.compareTo(takenShare) != 0) {
      taken = outcome;
      takenShare = share;
      figures.set(ShockFigures.of(outcome, share, snapshot, texts));
    }
  }

  /// Of the price, in half percents: −0.08 for a fall of 8 %.
  private BigDecimal share() {
    long steps = Math.round(percent.get() * STEPS_A_PERCENT);
    return BigDecimal.valueOf(steps).movePointLeft(2).divide(BigDecimal.valueOf(STEPS_A_PERCENT));
  }

  @Override
  public void clear() {
    held.set(List.of());
    figures.set(null);
    taken = null;
    nothing = "";
    scope.set(null);
  }

  @Override
  public String nothing() {
    return nothing;
  }

  @Override
  public Collection<InstrumentId> markets(DeskSnapshot snapshot) {
    return snapshot.account().positions().keySet();
  }

  /// The market whose price moves; null for all.
  ObjectProperty<@Nullable InstrumentId> scopeProperty() {
    return scope;
  }

  /// How far the price moves, −30 to 30.
  DoubleProperty percentProperty() {
    return percent;
  }

  /// Changes whenever something else is asked.
  IntegerProperty asked() {
    return asked;
  }

  /// The markets in which something is held.
  ReadOnlyObjectProperty<List<InstrumentId>> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// Null while nothing is held.
  ReadOnlyObjectProperty<@Nullable ShockFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }
}

package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.ProtectionSnapshot;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountTally;
import app.wheelhouse.risk.RiskLimits;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How the account stands: what restricts trading, the gauges, and the exposure by instrument.
final class NowPage implements PageModel {
  private final RestrictionWriter writer;
  private final Gauges gauges;
  private final RiskTexts texts;
  private final RiskTimes times;
  private final WaysOut ways;
  private final ReadOnlyObjectWrapper<List<RestrictionLine>> restrictions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ExposureLine>> exposures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<GaugeKind, ReadOnlyObjectWrapper<Reading>> readings =
      new EnumMap<>(GaugeKind.class);
  private @Nullable Moment shown;

  NowPage(RiskTexts texts, RiskTimes times, WaysOut ways) {
    this.texts = texts;
    this.times = times;
    this.ways = ways;
    writer = new RestrictionWriter(texts, times);
    gauges = new Gauges(texts);
    for (GaugeKind kind : GaugeKind.values()) {
      readings.put(kind, new ReadOnlyObjectWrapper<>(Reading.NONE));
    }
  }

  /// Nothing is worked out while all that it is made of is the same; properties fire only for what
  /// differs.
  @Override
  public void show(DeskSnapshot snapshot) {
    Moment moment = Moment.of(snapshot, times.day(snapshot.time()));
    if (moment.equals(shown)) {
      return;
    }
    shown = moment;
    set(restrictions, writer.write(snapshot));
    set(exposures, ExposureLine.of(snapshot, texts));
    readings.forEach((kind, reading) -> set(reading, gauges.read(kind, snapshot)));
  }

  private static <T> void set(ReadOnlyObjectWrapper<T> property, T now) {
    if (!now.equals(property.get())) {
      property.set(now);
    }
  }

  /// What the page is made of; the countdowns change by the second.
  private record Moment(
      AccountRisk risk,
      List<Restriction> restrictions,
      AccountTally tally,
      DeskSnapshot.Trading trading,
      RiskLimits limits,
      long second,
      RiskTimes.Day day) {
    static Moment of(DeskSnapshot snapshot, RiskTimes.Day day) {
      ProtectionSnapshot protection = snapshot.protection();
      return new Moment(
          protection.risk(),
          protection.restrictions(),
          protection.circumstances().tally(),
          snapshot.trading(),
          snapshot.limits(),
          snapshot.time() / 1_000,
          day);
    }
  }

  @Override
  public void clear() {
    shown = null;
    restrictions.set(List.of());
    exposures.set(List.of());
    readings.values().forEach(reading -> reading.set(Reading.NONE));
    ways.typedProperty().set("");
  }

  @Override
  public String nothing() {
    return "";
  }

  @Override
  public Collection<InstrumentId> markets(DeskSnapshot snapshot) {
    return snapshot.account().positions().keySet();
  }

  /// The strictest first; one line when trading is free.
  ReadOnlyObjectProperty<List<RestrictionLine>> restrictionsProperty() {
    return restrictions.getReadOnlyProperty();
  }

  /// By instrument; empty when nothing is held.
  ReadOnlyObjectProperty<List<ExposureLine>> exposuresProperty() {
    return exposures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Reading> reading(GaugeKind kind) {
    return readings.get(kind).getReadOnlyProperty();
  }

  WaysOut ways() {
    return ways;
  }
}

package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Nearness;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one instrument binds and how far its liquidation is.
///
/// @param notional at the mark, USDC
/// @param margin committed, against the share that one instrument may have
/// @param distance to the liquidation price, longer is safer; null where there is none
/// @param nearness of liquidation, as the position cards tell it; SAFE where there is none
record ExposureLine(
    InstrumentId instrument,
    boolean isLong,
    String notional,
    Reading margin,
    @Nullable Reading distance,
    Nearness nearness) {
  private static final BigDecimal TWICE = BigDecimal.TWO;

  static List<ExposureLine> of(DeskSnapshot snapshot, RiskTexts texts) {
    return snapshot.protection().risk().positions().stream()
        .map(risk -> of(risk, snapshot, texts))
        .toList();
  }

  private static ExposureLine of(PositionRisk risk, DeskSnapshot snapshot, RiskTexts texts) {
    Position position = snapshot.account().position(risk.instrument());
    BigDecimal most = snapshot.limits().maxInstrumentMarginShare();
    Reading margin =
        Reading.of(
            Zone.below(risk.marginShare(), most),
            risk.marginShare(),
            most.multiply(new BigDecimal("1.25")),
            List.of(most),
            Gauges.percent(risk.marginShare()),
            texts.of("note.exposure", Gauges.whole(most)));
    return new ExposureLine(
        risk.instrument(),
        position.isLong(),
        Figures.number(risk.notional().amount(), 2),
        margin,
        distance(risk.distance(), snapshot.limits().protection(), texts),
        nearness(risk.distance()));
  }

  private static Nearness nearness(@Nullable BigDecimal distance) {
    return Nearness.of(distance == null ? Double.NaN : distance.doubleValue());
  }

  private static @Nullable Reading distance(
      @Nullable BigDecimal distance, ProtectionLimits limits, RiskTexts texts) {
    if (distance == null) {
      return null;
    }
    return Reading.of(
        Zone.of(nearness(distance)),
        distance,
        limits.distanceWarn().multiply(TWICE),
        List.of(limits.distanceDeny(), limits.distanceHigh(), limits.distanceWarn()),
        Gauges.percent(distance),
        texts.of("note.distance", Gauges.whole(limits.distanceWarn())));
  }
}

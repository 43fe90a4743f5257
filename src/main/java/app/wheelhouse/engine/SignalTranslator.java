package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.strategy.Signal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Makes an exact decision of a strategy's signal, through the instrument's rounding.
final class SignalTranslator {
  private SignalTranslator() {}

  static Decision decision(Signal signal, Proposer proposer, Instrument instrument, long time) {
    Decision.Header header =
        new Decision.Header(
            proposer,
            instrument.id(),
            time,
            new Confidence(signal.confidence()),
            signal.rationale());
    return switch (signal) {
      case Signal.Enter enter -> open(enter, header, instrument);
      case Signal.Leave _ -> new Decision.Close(header);
    };
  }

  private static Decision open(Signal.Enter enter, Decision.Header header, Instrument instrument) {
    Side side = enter.direction() > 0 ? Side.BUY : Side.SELL;
    Side closing = side.opposite();
    return new Decision.Open(
        header,
        side,
        null,
        isPrice(enter.stop())
            ? instrument.roundStop(BigDecimal.valueOf(enter.stop()), closing)
            : null,
        target(enter.target(), closing, instrument),
        null,
        null);
  }

  private static @Nullable Price target(double raw, Side closing, Instrument instrument) {
    return isPrice(raw) ? instrument.roundPassively(BigDecimal.valueOf(raw), closing) : null;
  }

  private static boolean isPrice(double raw) {
    return Double.isFinite(raw) && raw > 0;
  }
}

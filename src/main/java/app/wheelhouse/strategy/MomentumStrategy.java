package app.wheelhouse.strategy;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.indicator.Adx;
import app.wheelhouse.indicator.Atr;
import app.wheelhouse.indicator.Ema;
import org.jspecify.annotations.Nullable;

/// Follows trends: enters when a fast EMA crosses a slow one while ADX shows a trend.
///
/// - Flat: on the bar of a cross with `ADX > minAdx` it enters in the direction of the cross, with
///   the stop `stopAtrs × ATR` from the close and the target `rewardRisk` times as far. A cross
///   that ADX does not confirm on its own bar is gone.
/// - Holding: it leaves at every bar whose EMAs stand against the position, also when their cross
///   was earlier, and at every bar with `ADX < fadeAdx`. It says so again until the position is
///   gone and never turns around on one bar.
///
/// Equal EMAs have no side: a cross is a change between the last two sides that were seen.
public final class MomentumStrategy implements Strategy {
  private final MomentumSettings settings;
  private final MomentumRationale rationale;
  private final StrategySpec spec;
  private final Ema fast;
  private final Ema slow;
  private final Adx adx;
  private final Atr atr;
  private int side;
  private long seen;

  /// @param instrument whose decimals its reasons use
  public MomentumStrategy(Instrument instrument, MomentumSettings settings) {
    this.settings = settings;
    this.rationale = new MomentumRationale(instrument, settings);
    this.fast = new Ema(settings.fast());
    this.slow = new Ema(settings.slow());
    this.adx = new Adx(settings.adxPeriod());
    this.atr = new Atr(settings.atrPeriod());
    // A cross needs one bar with both EMAs before its own.
    int warmUp = Math.max(slow.warmUp() + 1, Math.max(adx.warmUp(), atr.warmUp()));
    this.spec = new StrategySpec("momentum", settings.bars(), warmUp, settings.parameters());
  }

  /// Makes momentum strategies with the same settings.
  public static StrategyFactory factory(MomentumSettings settings) {
    return instrument -> new MomentumStrategy(instrument, settings);
  }

  @Override
  public StrategySpec spec() {
    return spec;
  }

  /// @throws IllegalArgumentException when a price of the bar is no number or its high is below its
  ///   low; the strategy stays as it was
  @Override
  public void learn(Bar bar) {
    update(bar);
  }

  /// @throws IllegalArgumentException when a price of the bar is no number or its high is below its
  ///   low; the strategy stays as it was
  @Override
  public @Nullable Signal onBar(Bar bar, int holding) {
    int before = side;
    update(bar);
    if (seen <= spec.warmUp()) {
      return null;
    }
    if (holding != 0) {
      return leave(bar, holding > 0 ? 1 : -1);
    }
    boolean crossed = before != 0 && side != before;
    return crossed && adx.value() > settings.minAdx() ? enter(bar) : null;
  }

  private void update(Bar bar) {
    // First, since it refuses a bad bar before anything has changed.
    adx.update(bar.high(), bar.low(), bar.close());
    atr.update(bar.high(), bar.low(), bar.close());
    fast.update(bar.close());
    slow.update(bar.close());
    seen++;
    if (slow.isReady()) {
      double difference = fast.value() - slow.value();
      side = difference > 0 ? 1 : difference < 0 ? -1 : side;
    }
  }

  private @Nullable Signal leave(Bar bar, int holding) {
    if (side == -holding) {
      MomentumView view = view(bar);
      double confidence =
          MomentumConfidence.ofCross(view.adx(), settings.minAdx(), view.separation());
      return new Signal.Leave(confidence, rationale.crossedAgainst(view, holding));
    }
    if (adx.value() < settings.fadeAdx()) {
      MomentumView view = view(bar);
      double confidence = MomentumConfidence.ofFade(view.adx(), settings.fadeAdx());
      return new Signal.Leave(confidence, rationale.faded(view, holding));
    }
    return null;
  }

  private @Nullable Signal enter(Bar bar) {
    double distance = settings.stopAtrs() * atr.value();
    double stop = bar.close() - side * distance;
    double target = bar.close() + side * settings.rewardRisk() * distance;
    // No range means no stop; a stop or target at or below zero is no price.
    if (!(distance > 0 && stop > 0 && target > 0)) {
      return null;
    }
    MomentumView view = view(bar);
    double confidence =
        MomentumConfidence.ofCross(view.adx(), settings.minAdx(), view.separation());
    return new Signal.Enter(
        side, confidence, stop, target, rationale.enter(view, side, stop, target));
  }

  private MomentumView view(Bar bar) {
    return new MomentumView(
        bar.close(),
        fast.value(),
        slow.value(),
        adx.value(),
        adx.plusDi(),
        adx.minusDi(),
        atr.value());
  }
}

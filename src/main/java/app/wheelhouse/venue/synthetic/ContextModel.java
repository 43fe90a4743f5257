package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Context;

/// Mark, index, funding and open interest of one synthetic perpetual, once a second.
///
/// The premium of mark over index reverts to zero and leans with the drift; the hourly funding rate
/// follows its average: (interest + mean premium) / 8 with 0.01 % interest per eight hours.
final class ContextModel {
  private static final double PREMIUM_SPREAD = 2.5e-4;
  private static final double LEAN = 4.0e-6;
  private static final double INTEREST = 1.0e-4;
  private static final double MOST_PREMIUM = 2.0e-3;
  private static final double OPEN_INTEREST_SPREAD = 0.12;
  private static final double RATE_STEPS = 1.0e8;

  private final InstrumentId instrument;
  private final TickGrid grid;
  private final Draws draws;
  private final double meanOpenInterest;
  private final Pace.Decay premiumPace = Pace.Decay.of(1, 1_500);
  private final Pace.Decay averagePace = Pace.Decay.of(1, 3_600);
  private final Pace.Decay interestPace = Pace.Decay.of(1, 20_000);
  private double premium;
  private double average;
  private double interestLevel;

  /// @param meanOpenInterest base units
  ContextModel(InstrumentId instrument, TickGrid grid, Draws draws, double meanOpenInterest) {
    this.instrument = instrument;
    this.grid = grid;
    this.draws = draws;
    this.meanOpenInterest = meanOpenInterest;
    premium = PREMIUM_SPREAD * draws.gaussian();
    average = premium / 2;
  }

  /// One second on.
  Context next(long time, double fair, double pressure) {
    double noise = PREMIUM_SPREAD * premiumPace.kick() * draws.gaussian();
    double moved = premium * premiumPace.keep() + noise + LEAN * pressure;
    premium = Math.clamp(moved, -MOST_PREMIUM, MOST_PREMIUM);
    average = average * averagePace.keep() + premium * (1 - averagePace.keep());
    interestLevel = interestLevel * interestPace.keep() + interestPace.kick() * draws.gaussian();
    double openInterest = meanOpenInterest * StrictMath.exp(OPEN_INTEREST_SPREAD * interestLevel);
    return new Context(
        instrument,
        time,
        time,
        grid.round(fair),
        grid.round(fair / (1 + premium)),
        Math.round((INTEREST + average) / 8 * RATE_STEPS) / RATE_STEPS,
        grid.units(grid.lots(openInterest)));
  }
}

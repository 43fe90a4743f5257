package app.wheelhouse.risk;

import java.util.ArrayList;
import java.util.List;

/// Runs the checks of an entry in their fixed order.
///
/// First what needs no size (state, form, confidence, prices, leverage, stop), then the size and
/// its caps from the order itself to the whole account, then what judges the final size. Layers are
/// named in [CheckResult#layer]; their order here is by what each needs, not by number. After a
/// denial the rest still runs, so that the ticket can show every layer; the first denial decides.
record EntryGate(List<RiskCheck> checks) {
  EntryGate {
    checks = List.copyOf(checks);
  }

  /// A candidate after all checks and the verdict over it.
  record Evaluation(Candidate candidate, Verdict verdict) {}

  static EntryGate standard() {
    return new EntryGate(
        List.of(
            new AutoTradingCheck(),
            new AllowedInstrumentCheck(),
            new OrderFormCheck(),
            new MarkPriceCheck(),
            new StalePriceCheck(),
            new PriceDoubtCheck(),
            new FeedCheck(),
            new ClockSkewCheck(),
            new OneDirectionCheck(),
            new MaxPositionsCheck(),
            new DailyLossCheck(),
            new DrawdownCheck(),
            // After the limits that may be why trading is restricted: theirs is the better answer.
            new TradingStateCheck(),
            new TradesPerDayCheck(),
            new CoolDownCheck(),
            new LossStreakCheck(),
            new VolatilityCheck(),
            new ConfidenceCheck(),
            new PriceRuleCheck(),
            new PriceBandCheck(),
            new HeldLeverageCheck(),
            new LeverageCheck(),
            new StopTargetCheck(),
            new RewardRiskCheck(),
            new SizingCheck(),
            new ConfidenceSizeCheck(),
            new DrawdownSizeCheck(),
            new SizeCapCheck(),
            new ExposureCheck(),
            new LeverageTierCheck(),
            new InstrumentMarginCheck(),
            new CorrelationCheck(),
            new InitialMarginCheck(),
            new RiskPerTradeCheck(),
            new DrawdownRoomCheck(),
            new MarginUsageCheck(),
            new StopBeforeLiquidationCheck(),
            new LiquidationDistanceCheck(),
            new MinNotionalCheck()));
  }

  Evaluation evaluate(OrderIntent intent, RiskView view) {
    List<CheckResult> results = new ArrayList<>(checks.size());
    List<SizeStep> sizing = new ArrayList<>();
    Candidate candidate = Candidate.of(intent);
    for (RiskCheck check : checks) {
      Step step = check.check(candidate, view);
      CheckResult result = step.result();
      if (result != null) {
        results.add(result);
      }
      SizeStep size = step.size();
      if (size != null && (sizing.isEmpty() || !sizing.getLast().after().isZero())) {
        sizing.add(size);
      }
      candidate = step.candidate();
    }
    Verdict verdict = Verdict.over(results, intent.quantity(), candidate.quantity(), sizing);
    return new Evaluation(candidate, verdict);
  }
}

package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.level.LevelProfile;
import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.risk.RiskLimits;
import java.math.BigDecimal;
import java.util.List;

/// What the gate and the level allow.
final class RuleFacts {
  /// Bounds of an answer (AI-3); the gate caps further.
  private static final int MOST_LEVERAGE = 25;

  private static final BigDecimal MOST_SIZE = new BigDecimal("0.25");

  private RuleFacts() {}

  static Section of(Look look) {
    Instrument instrument = look.market().instrument();
    RiskLimits limits = look.desk().limits();
    FeeRates fees = look.desk().fees();
    LevelProfile level = LevelTable.of(look.extras().level());
    int leverage =
        Math.min(MOST_LEVERAGE, Math.min(limits.userMaxLeverage(), instrument.maxLeverage()));
    Facts facts =
        new Facts("rules")
            .add("instrument", "the only instrument of the answer", look.symbol())
            .add("decisionTimeframe", "whose bars decide", look.timeframe().label())
            .add("maxLeverage", "highest leverage", Integer.toString(leverage), "x")
            .add(
                "maxSizePercent",
                "most margin of the position",
                Display.percent(limits.maxInstrumentMarginShare().min(MOST_SIZE)),
                "% of equity")
            .add(
                "riskPerTrade",
                "most loss at the stop, costs included",
                Display.percent(limits.riskPerTrade()),
                "% of equity")
            .add("minRewardRisk", "least reward/risk", plain(limits.minRewardRisk()))
            .add("minConfidence", "least confidence of an entry", confidence(limits, level))
            .add(
                "priceBand",
                "furthest entry from the mark",
                Display.percent(limits.priceBandShare()),
                "% of mark")
            .add("minNotional", "smallest order", Display.money(instrument.minNotional()), "USDC")
            .add("lot", "smallest step of size", instrument.lotSize().toString(), look.symbol())
            .add("takerFee", "fee of a market order", fee(fees.taker()), "%")
            .add("makerFee", "fee of a resting order", fee(fees.maker()), "%")
            .add("maxPositions", "open positions", Integer.toString(limits.maxPositions()))
            .add(
                "maxExposure",
                "value of all positions over equity",
                plain(limits.maxEffectiveLeverage()),
                "x")
            .add("level", "intelligence level, 1 to 10", Integer.toString(level.level()))
            .add("levelName", "its name", level.name())
            .add(
                "tolerance",
                "share of a size that is used",
                Display.percent(level.tolerance()),
                "%");
    List<String> further = look.extras().limits();
    for (int i = 0; i < further.size(); i++) {
      facts.add("more" + (i + 1), "further rule", further.get(i));
    }
    return facts.section(
        SectionKind.RULES, "Rules (the gate checks each of them and may lower a size)");
  }

  /// The higher of the gate's and the level's.
  private static String confidence(RiskLimits limits, LevelProfile level) {
    return plain(limits.minConfidence().max(level.confidenceThreshold()));
  }

  private static String fee(BigDecimal share) {
    return plain(share.movePointRight(2));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

package app.wheelhouse.desk;

import app.wheelhouse.tape.CandleTape;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/// The same entry and exit rules in ta4j, long and short: EMA 12/26 cross with ADX 14 above 25, out
/// on the opposite cross or ADX below 20. It has no stops, gate, fees, latency or order life.
final class Ta4jPeer {
  private Ta4jPeer() {}

  static String run(CandleTape tape) {
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    Duration length = Duration.ofMillis(tape.timeframe().millis());
    for (int i = 0; i < tape.size(); i++) {
      series
          .barBuilder()
          .timePeriod(length)
          .endTime(Instant.ofEpochMilli(tape.openTime(i) + tape.timeframe().millis()))
          .openPrice(tape.open(i))
          .highPrice(tape.high(i))
          .lowPrice(tape.low(i))
          .closePrice(tape.close(i))
          .volume(tape.volume(i))
          .add();
    }
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    EMAIndicator fast = new EMAIndicator(close, 12);
    EMAIndicator slow = new EMAIndicator(close, 26);
    ADXIndicator adx = new ADXIndicator(series, 14);
    Rule up = new CrossedUpIndicatorRule(fast, slow);
    Rule down = new CrossedDownIndicatorRule(fast, slow);
    Rule strong = new OverIndicatorRule(adx, 25);
    Rule faded = new UnderIndicatorRule(adx, 20);
    BarSeriesManager manager = new BarSeriesManager(series);
    TradingRecord longs =
        manager.run(new BaseStrategy(up.and(strong), down.or(faded), 28), Trade.TradeType.BUY);
    TradingRecord shorts =
        manager.run(new BaseStrategy(down.and(strong), up.or(faded), 28), Trade.TradeType.SELL);
    return longs.getPositionCount() + shorts.getPositionCount() + " positions";
  }
}

package app.wheelhouse.ai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureLogTest {
  private static Snapshot snapshot(String symbol, String rsi) {
    return new Snapshot(
        1,
        1_000,
        InstrumentId.hyperliquid(symbol),
        TriggerReason.CYCLE,
        5,
        List.of(
            new Section(
                "subject",
                "t",
                1,
                List.of(
                    new Field(symbol + ".price", "price", "5.25", "USDC"),
                    new Field(symbol + ".1h.rsi14", "RSI", rsi, ""),
                    new Field("account.dayResult", "day", "-3.10", "USDC"),
                    new Field("account.state", "state", "active", ""),
                    new Field("rules.more1", "rule", "1. first, then 2.", "")),
                List.of())));
  }

  private static FeatureRow row(String symbol, String rsi) {
    return FeatureRow.of(snapshot(symbol, rsi), DemoPicture.hold(1_000, 0.625));
  }

  @Test
  void onlyNumbersAreFeaturesAndCoinsShareColumns() {
    assertThat(row("BTC", "61.2").features())
        .containsExactly(
            Map.entry("1h.rsi14", "61.2"),
            Map.entry("account.dayResult", "-3.10"),
            Map.entry("price", "5.25"));
    assertThat(row("ETH", "unknown").features()).containsOnlyKeys("account.dayResult", "price");
  }

  @Test
  void aHeaderAndALineADecision() {
    FeatureRow full = row("BTC", "61.2").ended(-0.41237);
    FeatureRow poor = row("ETH", "unknown");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      FeatureLog log = FeatureLog.over(List.of(full, poor));
      assertThat(log.header())
          .isEqualTo(
              "time,snapshot,symbol,1h.rsi14,account.dayResult,price,action,confidence,outcome");
      assertThat(log.line(full))
          .isEqualTo("1000," + full.snapshot() + ",BTC,61.2,-3.10,5.25,hold,0.6250,-0.4124");
      assertThat(log.line(poor))
          .isEqualTo("1000," + poor.snapshot() + ",ETH,,-3.10,5.25,hold,0.6250,");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCellWithCommaOrQuoteIsQuoted() {
    FeatureLog log = new FeatureLog(List.of("a,b", "c\"d"));
    assertThat(log.header())
        .isEqualTo("time,snapshot,symbol,\"a,b\",\"c\"\"d\",action,confidence,outcome");
  }

  @Test
  void aRealSnapshotHasMoreThanAHundredFeatures() {
    Snapshot snapshot = DemoPicture.snapshot();
    assertThat(FeatureRow.of(snapshot, DemoPicture.hold(snapshot.time(), 0.5)).features())
        .hasSizeGreaterThan(100)
        .containsKeys("5m.rsi14", "account.equity", "book.imbalance5", "position.pnl")
        .allSatisfy((path, value) -> assertThat(Double.parseDouble(value)).isFinite());
  }
}

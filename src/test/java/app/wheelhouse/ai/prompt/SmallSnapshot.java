package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.SectionKind;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.Table;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.List;

/// A snapshot made by hand, small enough to be read in a golden file.
final class SmallSnapshot {
  private SmallSnapshot() {}

  static Snapshot of(List<List<String>> news, int bars) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      rows.add(List.of("10:" + (10 + i), "5.1", "5.3", "5.0", "5." + i, "12.5"));
    }
    return new Snapshot(
        Snapshot.VERSION,
        1_756_893_900_000L,
        InstrumentId.hyperliquid("COIN"),
        TriggerReason.CANDLE_CLOSE,
        5.25,
        List.of(
            section(
                SectionKind.RULES,
                List.of(
                    new Field("rules.instrument", "only", "COIN", ""),
                    new Field("rules.maxLeverage", "most", "10", "x"),
                    new Field(
                        "rules.more1",
                        "rule",
                        "No entries in the ten minutes before funding.",
                        "")),
                List.of()),
            section(
                SectionKind.SUBJECT,
                List.of(
                    new Field("COIN.price", "last", "5.25", "USDC"),
                    new Field("COIN.mark", "mark", "unknown", "")),
                List.of()),
            section(
                SectionKind.INDICATORS,
                List.of(
                    new Field("COIN.5m.rsi14", "RSI", "61.2", ""),
                    new Field("COIN.5m.adx14", "ADX", "23.0", ""),
                    new Field("COIN.1h.rsi14", "RSI", "48.5", "")),
                List.of()),
            section(
                SectionKind.BARS,
                List.of(),
                List.of(
                    new Table(
                        "COIN.bars5m",
                        "oldest first",
                        List.of("opened", "open", "high", "low", "close", "volume"),
                        rows))),
            section(
                SectionKind.NEWS,
                List.of(),
                List.of(
                    new Table(
                        "news",
                        "newest first",
                        List.of("source", "minutesAgo", "symbols", "title"),
                        news)))));
  }

  static Snapshot withNews(String title) {
    return of(List.of(List.of("wire", "3", "COIN", title)), 3);
  }

  private static Section section(SectionKind kind, List<Field> fields, List<Table> tables) {
    return new Section(kind.id(), kind.words(), kind.priority(), fields, tables);
  }
}

package app.wheelhouse.ai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {
  private static final DeskSnapshot DESK = DemoPicture.full();
  private static final Snapshot FULL =
      SnapshotBuilder.of(
          DESK, DemoPicture.BTC, Timeframe.M5, TriggerReason.CANDLE_CLOSE, DemoPicture.extras());

  static Section section(Snapshot snapshot, SectionKind kind) {
    return snapshot.sections().stream()
        .filter(section -> section.id().equals(kind.id()))
        .findFirst()
        .orElseThrow();
  }

  static String value(Snapshot snapshot, String path) {
    return snapshot.sections().stream()
        .flatMap(section -> section.fields().stream())
        .filter(field -> field.path().equals(path))
        .map(field -> (field.value() + " " + field.unit()).strip())
        .findFirst()
        .orElse("(absent)");
  }

  private static Table table(Snapshot snapshot, SectionKind kind) {
    return section(snapshot, kind).tables().getFirst();
  }

  private static Snapshot of(DeskSnapshot desk) {
    return SnapshotBuilder.of(
        desk, DemoPicture.BTC, Timeframe.M5, TriggerReason.MANUAL, SnapshotExtras.of(5));
  }

  @Test
  void everySectionIsThereInItsOrderWithItsPriority() {
    assertThat(FULL.sections())
        .extracting(Section::id)
        .containsExactlyElementsOf(
            List.of(SectionKind.values()).stream().map(SectionKind::id).toList());
    assertThat(FULL.sections())
        .allSatisfy(section ->
            assertThat(section.priority())
                .isEqualTo(SectionKind.of(section.id()).orElseThrow().priority()));
    assertThat(FULL.time()).isEqualTo(DESK.time());
    assertThat(FULL.trigger()).isEqualTo(TriggerReason.CANDLE_CLOSE);
  }

  @Test
  void samePictureSameSnapshotInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(SnapshotJson.write(DemoPicture.snapshot(7))).isEqualTo(SnapshotJson.write(FULL));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyPathIsThereOnceAndEveryRowFitsItsColumns() {
    Set<String> paths = new HashSet<>();
    for (Section section : FULL.sections()) {
      section
          .fields()
          .forEach(field -> assertThat(paths.add(field.path())).as(field.path()).isTrue());
      section
          .tables()
          .forEach(table -> {
            assertThat(paths.add(table.path())).isTrue();
            assertThat(table.rows()).allMatch(row -> row.size() == table.columns().size());
          });
    }
    assertThat(paths).hasSizeGreaterThan(150).contains("BTC.1h.rsi14", "BTC.price");
  }

  @Test
  void numbersArePlainDecimals() {
    for (Section section : FULL.sections()) {
      for (Field field : section.fields()) {
        assertThat(field.value()).as(field.path()).doesNotContain("NaN", "Infinity").isNotEmpty();
        if (!field.unit().isEmpty()) {
          assertThat(field.value()).as(field.path()).matches("-?[0-9]+(\\.[0-9]+)?");
        }
      }
    }
  }

  @Test
  void theLastFiftyBarsOfTheTriggerTimeframeAreThose() {
    InstrumentSnapshot market = DESK.instrument(DemoPicture.BTC).orElseThrow();
    var bars = market.bars(BarSpec.of(Timeframe.M5));
    Table table = table(FULL, SectionKind.BARS);
    assertThat(table.path()).isEqualTo("BTC.bars5m");
    assertThat(table.rows()).hasSize(50);
    assertThat(Double.parseDouble(table.rows().getLast().get(4)))
        .isEqualTo(Math.rint(bars.close(bars.size() - 1)));
    assertThat(Double.parseDouble(table.rows().getFirst().get(1)))
        .isEqualTo(Math.rint(bars.open(bars.size() - 50)));
  }

  @Test
  void theDayChangeIsThatOfTheBarsADayAgo() {
    InstrumentSnapshot market = DESK.instrument(DemoPicture.BTC).orElseThrow();
    var bars = market.bars(BarSpec.of(Timeframe.M5));
    double then = Double.NaN;
    for (int i = bars.size() - 1; i >= 0 && bars.openTime(i) >= DESK.time() - 86_400_000L; i--) {
      then = bars.open(i);
    }
    double change = (market.price() / then - 1) * 100;
    assertThat(Double.parseDouble(value(FULL, "BTC.change24h").replace(" %", "")))
        .isBetween(change - 0.2, change + 0.2);
  }

  @Test
  void aShortPastHasNoDayChangeAndNoIndicators() {
    Snapshot young = of(new DemoPicture(3, "main", 30).play(500).desk());
    assertThat(value(young, "BTC.change24h")).doesNotContain("0.00");
    assertThat(section(young, SectionKind.INDICATORS).fields())
        .extracting(Field::path)
        .doesNotContain("BTC.1h.rsi14");
    assertThat(value(young, "BTC.further.notReady")).contains("1h").contains("4h");
    assertThat(SnapshotJson.write(young)).doesNotContain("NaN");
  }

  @Test
  void whatNobodyKnowsIsUnknownAndNeverZero() {
    Snapshot blank = of(new DemoPicture(3, "main", 0).desk());
    for (String path :
        List.of(
            "BTC.price",
            "BTC.bid",
            "BTC.spread",
            "BTC.mark",
            "BTC.funding",
            "BTC.openInterest",
            "BTC.change24h",
            "BTC.priceAge",
            "BTC.book.imbalance5",
            "BTC.regime.hourRange")) {
      assertThat(value(blank, path)).as(path).isEqualTo("unknown");
    }
    assertThat(value(blank, "position.side")).isEqualTo("flat");
    assertThat(value(blank, "decisions.earlier")).isEqualTo("none");
    assertThat(blank.price()).isNaN();
    assertThat(SnapshotJson.read(SnapshotJson.write(blank))).isEqualTo(blank);
  }

  @Test
  void atMostSevenTimeframesOfIndicatorsAndEightCharts() {
    assertThat(frames(SectionKind.INDICATORS)).containsExactly("BTC.5m", "BTC.30m");
    assertThat(frames(SectionKind.FURTHER))
        .containsExactly("BTC.3m", "BTC.15m", "BTC.1h", "BTC.4h", "BTC.1d");
    assertThat(table(FULL, SectionKind.CHARTS).rows())
        .hasSize(8)
        .extracting(row -> row.get(0) + " " + row.get(1))
        .startsWith("BTC 5m", "BTC 30m");
  }

  private static List<String> frames(SectionKind kind) {
    return section(FULL, kind).fields().stream()
        .map(field -> field.path().substring(0, field.path().lastIndexOf('.')))
        .distinct()
        .toList();
  }

  @Test
  void thePositionShowsItsStopTargetAndWhoOpenedIt() {
    assertThat(value(FULL, "position.side")).isEqualTo("long");
    assertThat(value(FULL, "position.size")).isEqualTo("0.05000 BTC");
    assertThat(value(FULL, "position.stop")).matches("[0-9]+ USDC");
    assertThat(value(FULL, "position.target")).matches("[0-9]+ USDC");
    assertThat(value(FULL, "position.byHand")).isEqualTo("yes");
    assertThat(value(FULL, "position.plan")).doesNotContain(",");
    assertThat(table(FULL, SectionKind.ORDERS).rows())
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrder("stop", "target");
  }

  @Test
  void otherPositionsAreRowsOfTheAccount() {
    DemoPicture picture = new DemoPicture(7, "main", 200).play(500);
    picture
        .command(
            new DeskCommand.SubmitTicket(
                InstrumentId.hyperliquid("ETH"),
                Side.SELL,
                Quantity.of("0.5"),
                null,
                null,
                null,
                5))
        .play(300);
    assertThat(section(of(picture.desk()), SectionKind.ACCOUNT).tables())
        .singleElement()
        .satisfies(
            table -> assertThat(table.rows().getFirst()).startsWith("ETH", "short", "0.5000"));
  }

  @Test
  void theRulesAreTheStricterOfGateAndLevel() {
    assertThat(value(FULL, "rules.minConfidence")).isEqualTo("0.6");
    Snapshot careful =
        SnapshotBuilder.of(
            DESK, DemoPicture.BTC, Timeframe.M5, TriggerReason.CYCLE, SnapshotExtras.of(1));
    assertThat(value(careful, "rules.minConfidence")).isEqualTo("0.8");
    assertThat(value(careful, "rules.tolerance")).isEqualTo("20.00 %");
    assertThat(value(FULL, "rules.maxLeverage")).isEqualTo("10 x");
    assertThat(value(FULL, "rules.maxSizePercent")).isEqualTo("20.00 % of equity");
    assertThat(value(FULL, "rules.more1")).startsWith("No entries");
  }

  @Test
  void changesOfOpenInterestAreShownWhereThePastIsKnown() {
    assertThat(value(FULL, "BTC.openInterestChange")).endsWith("% in 60 min");
    assertThat(value(FULL, "BTC.fundingBefore")).isEqualTo("0.00100 % 60 min ago");
  }

  @Test
  void earlierDecisionsComeWithoutTheirWords() {
    assertThat(table(FULL, SectionKind.DECISIONS).rows())
        .extracting(row -> row.get(2) + " " + row.get(3) + " " + row.get(5))
        .containsExactly("hold 0.40 would have lost 0.4 R", "hold 0.62 unknown");
    assertThat(SnapshotJson.write(FULL)).doesNotContain("nothing to do");
  }

  @Test
  void anInstrumentThatIsNotTradedIsRefused() {
    InstrumentId other = InstrumentId.hyperliquid("DOGE");
    assertThatThrownBy(() ->
            SnapshotBuilder.of(
                DESK, other, Timeframe.M5, TriggerReason.MANUAL, SnapshotExtras.of(5)))
        .hasMessageContaining("DOGE");
  }

  @Test
  void a11NothingOfTheAccountsIdentityIsShown() {
    String sentinel = "s3cret-0xDEADBEEFdeadbeef";
    DemoPicture picture = new DemoPicture(7, sentinel, 200).play(500);
    picture.command(new DeskCommand.PauseAutoTrading("paused for " + sentinel));
    picture.decide(DemoPicture.hold(picture.time(), 0.5)).play(300);
    picture
        .command(
            new DeskCommand.SubmitTicket(
                DemoPicture.BTC, Side.BUY, Quantity.of("0.01"), null, null, null, 5))
        .play(300);
    DeskSnapshot desk = picture.desk();
    assertThat(desk.account().id()).isEqualTo(new AccountId("paper", sentinel));
    assertThat(desk.workingOrders()).isNotEmpty();
    assertThat(SnapshotJson.write(of(desk)).toLowerCase(Locale.ROOT))
        .doesNotContain("s3cret", "deadbeef", "paper");
  }
}

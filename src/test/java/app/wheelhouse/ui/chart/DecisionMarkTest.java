package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionMarkTest {
  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "ollama:qwen3:8b");

  private final DeskSnapshot snapshot = TestDesk.live().snapshot();
  private final Plot plot = plot(snapshot);
  private long number;

  private static Plot plot(DeskSnapshot snapshot) {
    BarSpec spec = BarSpec.of(Timeframe.M1);
    ChartSeries series =
        new ChartSeries(
            TestDesk.BTC,
            spec,
            snapshot.instrument(TestDesk.BTC.id()).orElseThrow().bars(spec),
            Double.NaN);
    return new Plot(
        series, Viewport.newest(series.end(), 60), new PriceScale(109_000, 111_000, 10), 800, 400);
  }

  private DecisionRecord record(Decision decision, DecisionRecord.Disposition disposition) {
    return new DecisionRecord(++number, decision, disposition);
  }

  private static Decision.Header header(long minutesAgo) {
    return new Decision.Header(
        MODEL,
        TestDesk.BTC.id(),
        TestDesk.START - minutesAgo * 60_000,
        new Confidence(0.72),
        Rationale.of("Price holds above the average\nand funding is flat."));
  }

  private static Decision open(Side side, long minutesAgo) {
    return new Decision.Open(header(minutesAgo), side, null, null, null, null, null);
  }

  private static DecisionRecord.Disposition acted() {
    return new DecisionRecord.Acted(List.of());
  }

  @Test
  void aLongStandsBelowItsBarAndAShortAbove() {
    List<DecisionMark> marks =
        DecisionMark.of(
            plot,
            List.of(
                record(open(Side.BUY, 20), acted()),
                record(open(Side.SELL, 20), new DecisionRecord.Denied("cool-down", "wait"))));
    long bar = plot.series().numberAt(TestDesk.START - 20 * 60_000);

    assertThat(marks)
        .extracting(DecisionMark::shape)
        .containsExactly(DecisionMark.Shape.UP, DecisionMark.Shape.DOWN);
    assertThat(marks.getFirst().x()).isEqualTo(plot.x(bar) + 0.5);
    assertThat(marks.getFirst().y()).isGreaterThan(plot.y(plot.series().barOf(bar).low()));
    assertThat(marks.getLast().y()).isLessThan(plot.y(plot.series().barOf(bar).high()));
    assertThat(marks.getFirst().isTaken()).isTrue();
    assertThat(marks.getLast().isTaken()).as("hollow").isFalse();
  }

  @Test
  void gettingOutIsASquareAndAHoldIsNoMark() {
    List<DecisionMark> marks =
        DecisionMark.of(
            plot,
            List.of(
                record(new Decision.Close(header(30)), acted()),
                record(new Decision.Reduce(header(10), 50), acted()),
                record(new Decision.Hold(header(5)), new DecisionRecord.Held())));

    assertThat(marks).hasSize(2);
    assertThat(marks).allMatch(mark -> mark.shape() == DecisionMark.Shape.SQUARE);
  }

  @Test
  void gettingOutGivesWayToAShortOnTheSameBar() {
    List<DecisionMark> marks =
        DecisionMark.of(
            plot,
            List.of(
                record(open(Side.SELL, 20), acted()),
                record(new Decision.Close(header(20)), acted())));

    assertThat(marks.get(0).y() - marks.get(1).y()).isGreaterThanOrEqualTo(DecisionMark.SIZE);
  }

  @Test
  void decisionsInOnePlaceAreOneMarkOfWhichTheNewestOpens() {
    List<DecisionMark> marks =
        DecisionMark.of(
            plot,
            List.of(
                record(open(Side.BUY, 20), new DecisionRecord.Ignored("already in a position")),
                record(open(Side.BUY, 20), acted())));

    assertThat(marks).hasSize(1);
    assertThat(marks.getFirst().newest().sequence()).isEqualTo(2);
    assertThat(marks.getFirst().isTaken()).isTrue();
  }

  @Test
  void whatIsNotInViewHasNoMark() {
    assertThat(DecisionMark.of(plot, List.of(record(open(Side.BUY, 200), acted())))).isEmpty();
    assertThat(DecisionMark.of(plot, List.of(record(open(Side.BUY, 9_000), acted())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100, 50, 1
          108, 58, 1
          109, 50, 0
          100, 59, 0
          126, 50, 2
          114, 50, 2
          113, 50, 0
          """)
  void theMouseHitsAMarkWithinEightPixels(double x, double y, long sequence) {
    DecisionRecord one = record(open(Side.BUY, 20), acted());
    DecisionRecord other = record(open(Side.SELL, 10), acted());
    List<DecisionMark> marks =
        List.of(
            new DecisionMark(DecisionMark.Shape.UP, 100, 50, List.of(one)),
            new DecisionMark(DecisionMark.Shape.DOWN, 122, 50, List.of(other)));
    DecisionMark hit = DecisionMark.at(marks, x, y);

    assertThat(hit == null ? 0 : hit.newest().sequence()).isEqualTo(sequence);
  }

  @Test
  void wordsSayWhatHowSureWhoWhatBecameOfItAndWhy() {
    MarkWords words = new MarkWords(new ViewLoader(Locale.ENGLISH).texts());
    DecisionMark mark =
        DecisionMark.of(
                plot,
                List.of(record(open(Side.BUY, 20), new DecisionRecord.Denied("cool-down", "wait"))))
            .getFirst();

    assertThat(words.decisions(mark, new TimeTicks(ZoneOffset.UTC, Locale.ENGLISH)))
        .isEqualTo(
            """
            Open long, 72 % sure · ollama:qwen3:8b · denied by cool-down · 3 Sep 09:40:00
            Price holds above the average and funding is flat.
            Click for its reasons\
            """);
  }

  @Test
  void readsProposalsOfItsMarketUnlessTheSettingsSayNo() {
    Settings settings = new Settings();
    ChartDrawing drawing = new ChartDrawing();
    MarkReader reader = new MarkReader(settings, drawing);
    TestDesk desk = TestDesk.live().hold(TestDesk.BTC, "nothing to do");
    desk.decide(open(Side.BUY, 0)).decide(new Decision.Close(header(0)));
    DeskSnapshot now = desk.snapshot();
    reader.read(now, now.instrument(TestDesk.ETH.id()).orElseThrow());
    assertThat(drawing.decisions().get()).as("of another market").isEmpty();

    reader.read(now, now.instrument(TestDesk.BTC.id()).orElseThrow());
    List<DecisionRecord> read = drawing.decisions().get();
    assertThat(read)
        .extracting(record -> record.decision().action())
        .containsExactly("open_long", "close");
    DeskSnapshot later = desk.later(1_000).snapshot();
    reader.read(later, later.instrument(TestDesk.BTC.id()).orElseThrow());
    assertThat(drawing.decisions().get()).as("nothing new, nothing to draw").isSameAs(read);

    settings.set(ChartSettings.DECISION_MARKS, false);
    reader.read(now, now.instrument(TestDesk.BTC.id()).orElseThrow());
    assertThat(drawing.decisions().get()).isEmpty();
  }
}

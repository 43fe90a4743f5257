package app.wheelhouse.ui.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
  private final Settings settings = new Settings();
  private final List<DeskCommand> commands = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private boolean agrees = true;
  private final ChartViewModel viewModel =
      new ChartViewModel(
          settings,
          commands::add,
          routes::add,
          (question, yes) -> {
            questions.add(question);
            answers.add(yes);
            if (agrees) {
              yes.run();
            }
          },
          new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  private void showBtc() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());
  }

  @Test
  void loadsUntilAnInstrumentIsChosen() {
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getSeries()).isNull();
  }

  @Test
  void showsTheChosenInstrumentAtOnce() {
    viewModel.show(desk.snapshot());
    viewModel.instrumentProperty().set(TestDesk.ETH.id());

    assertThat(viewModel.getHead().getTitle()).isEqualTo("ETH · 5m");
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getHead().getDecimals()).isEqualTo(1);
    assertThat(requireNonNull(viewModel.getSeries()).last()).isEqualTo(4_310);
  }

  @Test
  void offersTheCutsThatTheDeskKeeps() {
    showBtc();
    assertThat(viewModel.getSpecs())
        .extracting(ChartWords::label)
        .containsExactly("1m", "5m", "1h");

    viewModel.step(1);
    assertThat(viewModel.getHead().getTitle()).isEqualTo("BTC · 1h");
    assertThat(requireNonNull(viewModel.getSeries()).bars().size()).isEqualTo(300);
    viewModel.step(1);
    assertThat(viewModel.getSpec()).isEqualTo(BarSpec.of(Timeframe.H1));
    viewModel.step(-1);
    viewModel.step(-1);
    assertThat(viewModel.getSpec()).isEqualTo(BarSpec.of(Timeframe.M1));
  }

  @Test
  void namesRangeBarsShortly() {
    assertThat(ChartWords.label(new BarSpec.Range(1_000))).isEqualTo("R1000");
  }

  @Test
  void leavesACutThatThisDeskDoesNotKeep() {
    viewModel.specProperty().set(new BarSpec.Range(1_000));
    showBtc();

    assertThat(viewModel.getSpec()).isEqualTo(BarSpec.of(Timeframe.M5));
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void readsTheFormingBar() {
    desk.trade(TestDesk.BTC, 110_000, 1).trade(TestDesk.BTC, 110_110, 2);
    showBtc();

    assertThat(viewModel.getBar().getHigh()).isEqualTo(110_110);
    assertThat(viewModel.getBar().getClose()).isEqualTo(110_110);
    assertThat(viewModel.getBar().getChange()).isGreaterThan(0);
    assertThat(viewModel.getBar().getVolume()).isEqualTo("3.00 BTC");
  }

  @Test
  void readsTheBarUnderTheCrosshairAndThenTheNewestAgain() {
    showBtc();
    ChartSeries series = requireNonNull(viewModel.getSeries());
    long number = series.first() + 100;
    viewModel.getDrawing().pointed().set(number);

    assertThat(viewModel.getBar().getClose()).isEqualTo(series.barOf(number).close());
    String then = viewModel.getBar().getFast().getValue();
    viewModel.getDrawing().pointed().set(ChartDrawing.NOWHERE);
    assertThat(viewModel.getBar().getClose()).isEqualTo(series.barOf(series.end() - 1).close());
    assertThat(viewModel.getBar().getFast().getValue()).isNotEqualTo(then);
  }

  @Test
  void saysWhetherThePriceIsTradedOrQuoted() {
    showBtc();
    assertThat(viewModel.getHead().getPriceName()).isEqualTo("Mid");

    viewModel.show(desk.trade(TestDesk.BTC, 110_077, 1).snapshot());
    assertThat(viewModel.getHead().getPriceName()).isEqualTo("Last");
    assertThat(viewModel.getHead().getPrice()).isEqualTo(110_077);
  }

  @Test
  void countsDownToTheCloseOfTheBar() {
    showBtc();
    assertThat(viewModel.getHead().getCountdown()).isEqualTo("05:00");
    viewModel.show(desk.later(48_500).snapshot());
    assertThat(viewModel.getHead().getCountdown()).isEqualTo("04:12");
    assertThat(ChartWords.clock(3 * 3_600_000 + 61_000)).isEqualTo("3:01:01");
  }

  @Test
  void tellsScreenReadersWhatIsShown() {
    desk.trade(TestDesk.BTC, 110_000, 1).trade(TestDesk.BTC, 110_110, 2);
    showBtc();

    assertThat(viewModel.getHead().getDescription())
        .startsWith("BTC, candles of 5m. Last 110,110, bar +0.10 %.");
  }

  @Test
  void averagesFollowTheSettings() {
    showBtc();
    assertThat(viewModel.getBar().getFast().getName()).isEqualTo("EMA 20");
    assertThat(viewModel.getBar().getFast().getValue()).matches("1\\d\\d,\\d\\d\\d");

    settings.set(ChartSettings.EMA_FAST, 9);
    settings.set(ChartSettings.EMA_SLOW, 0);
    assertThat(viewModel.getBar().getFast().getName()).isEqualTo("EMA 9");
    assertThat(viewModel.getBar().getSlow().isShown()).isFalse();
    assertThat(viewModel.getDrawing().emas().get().slow()).isNull();
  }

  @Test
  void timesAreOfTheZoneInTheSettings() {
    settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");

    assertThat(viewModel.getDrawing().zone().get()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Nested
  class States {
    @Test
    void callsOldPricesStaleAndSaysTheirAge() {
      desk.later(4_000);
      showBtc();
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);

      viewModel.show(desk.later(2_000).snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
      assertThat(viewModel.getHead().getAge()).isEqualTo(6_000);
    }

    @Test
    void callsPricesOfABrokenFeedStale() {
      desk.feed(FeedState.RECONNECTING);
      showBtc();

      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    }

    @Test
    void goesStaleWhenTheDeskFallsSilent() {
      showBtc();
      viewModel.silent(6_000);

      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
      assertThat(viewModel.getHead().getAge()).isEqualTo(6_000);
    }

    @Test
    void loadsUntilPricesComeAndIsEmptyUntilBarsCome() {
      viewModel.instrumentProperty().set(TestDesk.BTC.id());
      TestDesk young = new TestDesk();
      viewModel.show(young.snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);

      viewModel.show(young.feed(FeedState.CONNECTED).quote(TestDesk.BTC, 100).snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    }

    @Test
    void isOffForAMarketThatTheSessionDoesNotTrade() {
      viewModel.instrumentProperty().set(ChartExhibit.UNLISTED);
      viewModel.show(desk.snapshot());

      assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
      assertThat(viewModel.isDrawn()).isFalse();
    }

    @Test
    void forgetsEverythingForAnotherSession() {
      desk.buy(TestDesk.BTC, "0.01").later(100);
      showBtc();
      viewModel.reset();

      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
      assertThat(viewModel.getSeries()).isNull();
      assertThat(viewModel.getDrawing().lines().get()).isEmpty();
      assertThat(viewModel.getDrawing().fills().get()).isEmpty();
      assertThat(viewModel.getHead().getPrice()).isNaN();
      assertThat(viewModel.trader().stopAt(109_000)).isNull();
      viewModel.specProperty().set(BarSpec.of(Timeframe.M1));
      assertThat(viewModel.getSeries()).as("nothing of the last session comes back").isNull();
    }

    @Test
    void saysWhyItFailed() {
      showBtc();
      viewModel.failed("Open it again.");

      assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
      assertThat(viewModel.getProblem()).isEqualTo("The chart cannot be shown. Open it again.");
    }
  }

  @Nested
  class Lines {
    private List<ChartLine> lines() {
      return viewModel.getDrawing().lines().get();
    }

    @Test
    void showsThePositionItsStopTargetAndLiquidation() {
      ticket("0.01", null, "109500", "113000");
      showBtc();

      assertThat(lines())
          .extracting(ChartLine::kind)
          .containsExactlyInAnyOrder(
              ChartLine.Kind.ENTRY,
              ChartLine.Kind.STOP,
              ChartLine.Kind.TARGET,
              ChartLine.Kind.LIQUIDATION);
      assertThat(line(ChartLine.Kind.STOP).price()).isEqualTo(109_500);
      assertThat(line(ChartLine.Kind.STOP).text()).isEqualTo("Stop 0.01 BTC");
      assertThat(line(ChartLine.Kind.ENTRY).text()).startsWith("Long 0.01 BTC");
    }

    @Test
    void thePillFollowsThePrice() {
      ticket("0.01", null, "109500", "113000");
      viewModel.instrumentProperty().set(TestDesk.BTC.id());
      viewModel.show(desk.quote(TestDesk.BTC, 110_500).snapshot());
      assertThat(line(ChartLine.Kind.ENTRY).trend()).isEqualTo(Trend.GAIN);
      assertThat(line(ChartLine.Kind.ENTRY).text()).contains("▲ +4.");

      viewModel.show(desk.quote(TestDesk.BTC, 109_900).snapshot());
      assertThat(line(ChartLine.Kind.ENTRY).trend()).isEqualTo(Trend.LOSS);
    }

    @Test
    void tellsTheStopOfAWaitingEntryFromTheStopOfThePosition() {
      ticket("0.01", null, "109500", "113000");
      ticket("0.01", "109800", "109000", null);
      showBtc();

      assertThat(line(ChartLine.Kind.BUY_ORDER).price()).isEqualTo(109_800);
      assertThat(line(ChartLine.Kind.WAITING).price()).isEqualTo(109_000);
      assertThat(line(ChartLine.Kind.STOP).price()).isEqualTo(109_500);
    }

    @Test
    void keepsItsListWhileNothingChanges() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      List<ChartLine> before = lines();
      viewModel.show(desk.trade(TestDesk.ETH, 4_311, 1).snapshot());

      assertThat(lines()).isSameAs(before);
    }

    @Test
    void areHiddenByTheSettings() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      assertThat(viewModel.getDrawing().fills().get()).hasSize(1);
      settings.set(ChartSettings.ORDER_LINES, false);
      settings.set(ChartSettings.FILL_MARKS, false);

      assertThat(lines()).isEmpty();
      assertThat(viewModel.getDrawing().fills().get()).isEmpty();
      assertThat(viewModel.trader().stopAt(109_000)).as("nothing to drag").isNull();
    }

    private ChartLine line(ChartLine.Kind kind) {
      return lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }
  }

  @Nested
  class MovingTheStop {
    @Test
    void snapsToTicksAndSaysWhatThePositionWouldMake() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      StopMove move = requireNonNull(viewModel.trader().stopAt(109_612.3456));

      assertThat(move.price()).isEqualTo(Price.of("109612"));
      StopOutlook outlook = WhatIf.moveStop(desk.snapshot(), TestDesk.BTC.id(), move.price());
      assertThat(move.text().lines())
          .containsExactly(
              Figures.signed(outlook.atStop().amount(), 2) + " USDC at the stop, −0.06 % of equity",
              "reward/risk "
                  + Figures.number(requireNonNull(outlook.rewardRisk()), 2)
                  + " · liquidation 8.5 % behind it");
      assertThat(move.allowed()).isTrue();
      assertThat(move.looser()).isFalse();
    }

    @Test
    void asksAndThenTellsTheDesk() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      viewModel.trader().moveStop(requireNonNull(viewModel.trader().stopAt(109_800)));

      assertThat(questions.getFirst().act()).isEqualTo("Move stop to 109,800");
      assertThat(questions.getFirst().title()).isEqualTo("Move the stop of BTC?");
      assertThat(questions.getFirst().text()).startsWith("From 109,500 to 109,800: −");
      assertThat(questions.getFirst().text())
          .contains(" of equity · reward/risk ")
          .endsWith(" % behind it. Costs are counted.");
      assertThat(questions.getFirst().dangerous()).isFalse();
      assertThat(commands)
          .containsExactly(new DeskCommand.MoveStop(TestDesk.BTC.id(), Price.of("109800")));

      desk.command(commands.getFirst()).later(100);
      viewModel.show(desk.snapshot());
      assertThat(viewModel.getDrawing().lines().get())
          .filteredOn(line -> line.kind() == ChartLine.Kind.STOP)
          .extracting(ChartLine::price)
          .containsExactly(109_800.0);
    }

    @Test
    void movesNothingWhenThePositionWasClosedBeforeTheAnswer() {
      agrees = false;
      ticket("0.01", null, "109500", "113000");
      showBtc();
      viewModel.trader().moveStop(requireNonNull(viewModel.trader().stopAt(109_800)));
      desk.command(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 100)).later(500);
      ticket("0.01", null, "109000", "113000");
      viewModel.show(desk.snapshot());
      answers.getFirst().run();

      assertThat(commands).as("the stop of another position").isEmpty();
    }

    @Test
    void warnsOfAStopThatRisksMore() {
      agrees = false;
      ticket("0.01", null, "109500", "113000");
      showBtc();
      viewModel.trader().moveStop(requireNonNull(viewModel.trader().stopAt(109_000)));

      assertThat(questions.getFirst().dangerous()).isTrue();
      assertThat(questions.getFirst().text()).endsWith("This risks more than now.");
      assertThat(commands).as("the trader said no").isEmpty();
    }

    @Test
    void saysWhatTheGateSaysAgainstAStopTooFarAway() {
      ticket("0.09", null, "109500", "113000");
      showBtc();
      StopMove move = requireNonNull(viewModel.trader().stopAt(103_000));
      viewModel.trader().moveStop(move);

      assertThat(move.allowed()).isFalse();
      assertThat(move.text().replace('\n', ' '))
          .endsWith("The loss at the moved stop would be above 5 % of equity: leave it closer.");
      assertThat(move.text().lines()).allMatch(line -> line.length() < 60);
      assertThat(questions).isEmpty();
    }

    @Test
    void neverAsksForAStopOnTheWrongSide() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      StopMove move = requireNonNull(viewModel.trader().stopAt(110_900));
      viewModel.trader().moveStop(move);

      assertThat(move.allowed()).isFalse();
      assertThat(move.text()).isEqualTo("The stop of a long must be below the price");
      assertThat(questions).isEmpty();
    }

    @Test
    void asksNothingWhenItStaysWhereItIs() {
      ticket("0.01", null, "109500", "113000");
      showBtc();
      viewModel.trader().moveStop(requireNonNull(viewModel.trader().stopAt(109_500.2)));

      assertThat(questions).isEmpty();
    }

    @Test
    void hasNothingToMoveWithoutAPosition() {
      showBtc();

      assertThat(viewModel.trader().stopAt(109_000)).isNull();
    }
  }

  @Nested
  class PricesOfTheTicket {
    private final List<String> moves = new ArrayList<>();
    private final DraftLevels levels =
        new DraftLevels((level, price) -> moves.add(level + " " + price));

    private DraftLevels.Draft draft(InstrumentId instrument, double stop, String refusal) {
      return new DraftLevels.Draft(
          instrument,
          List.of(
              new DraftLevels.Line(DraftLevels.Level.ENTRY, Price.of("110000"), "Ticket: Buy"),
              new DraftLevels.Line(
                  DraftLevels.Level.STOP, Price.of(Double.toString(stop)), "Ticket stop −5.00")),
          refusal);
    }

    private List<ChartLine> drafts() {
      return viewModel.getDrawing().lines().get().stream()
          .filter(line -> line.kind().draft() != null)
          .toList();
    }

    @Test
    void areDrawnForTheirMarketAndChangeAtOnce() {
      viewModel.follow(levels);
      showBtc();
      assertThat(drafts()).isEmpty();
      levels.show(draft(TestDesk.BTC.id(), 109_000, ""));
      assertThat(drafts())
          .extracting(ChartLine::kind)
          .containsExactly(ChartLine.Kind.DRAFT_ENTRY, ChartLine.Kind.DRAFT_STOP);
      assertThat(drafts()).noneMatch(ChartLine::refused);
      levels.show(draft(TestDesk.BTC.id(), 109_200, "The stop is too close: move it closer."));

      assertThat(drafts().getLast().price()).isEqualTo(109_200);
      assertThat(drafts().getFirst().text()).isEqualTo("Ticket: Buy");
      assertThat(drafts().getLast().text())
          .isEqualTo("Ticket stop −5.00\nThe stop is too close: move it closer.");
      assertThat(drafts()).allMatch(ChartLine::refused);
      levels.show(draft(TestDesk.ETH.id(), 4_000, ""));
      assertThat(drafts()).as("another market").isEmpty();
      levels.show(null);
      assertThat(drafts()).isEmpty();
    }

    @Test
    void areMovedInWholeTicksAndOnlyInTheTicket() {
      viewModel.follow(levels);
      showBtc();
      levels.show(draft(TestDesk.BTC.id(), 109_000, ""));
      viewModel.trader().moveDraft(DraftLevels.Level.STOP, 109_312.345);
      viewModel.trader().moveDraft(DraftLevels.Level.STOP, -1);

      assertThat(moves).containsExactly("STOP 109312");
      assertThat(commands).isEmpty();
    }

    @Test
    void doNotWidenTheScaleThatTheyAreDraggedOn() {
      PixelColumns columns = new PixelColumns();
      showBtc();
      ChartSeries series = requireNonNull(viewModel.getSeries());
      columns.fill(series, Viewport.newest(series.end(), 120), 600);
      ChartLine draft =
          new ChartLine(
              ChartLine.Kind.DRAFT_STOP, "draft-STOP", columns.lowest() - 50, "", Trend.FLAT);
      ChartLine stop =
          new ChartLine(ChartLine.Kind.STOP, "stop", columns.lowest() - 50, "", Trend.FLAT);

      PriceScale bare = PriceScale.around(columns, null, List.of(), true);
      assertThat(PriceScale.around(columns, null, List.of(draft), true)).isEqualTo(bare);
      assertThat(PriceScale.around(columns, null, List.of(stop), true)).isNotEqualTo(bare);
    }
  }

  @Test
  void pricesOfTheChartGoIntoTheTicketAndNowhereElse() {
    showBtc();
    viewModel.trader().fillLimit(Side.SELL, 111_234.56);
    viewModel.trader().fillStop(109_000.4);

    assertThat(routes)
        .containsExactly(
            new Route.FillTicket(TestDesk.BTC.id(), Side.SELL, Price.of("111235"), null, null),
            new Route.FillTicket(TestDesk.BTC.id(), null, null, Price.of("109000"), null));
    assertThat(commands).isEmpty();
  }

  private void ticket(String size, @Nullable String limit, String stop, @Nullable String target) {
    desk.command(
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                Side.BUY,
                Quantity.of(size),
                limit == null ? null : Price.of(limit),
                Price.of(stop),
                target == null ? null : Price.of(target),
                20))
        .later(100);
  }
}

package app.wheelhouse.ui.positions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Nearness;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsViewModelTest {
  private final Settings settings = new Settings();
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private boolean agrees = true;
  private final PositionsViewModel viewModel =
      new PositionsViewModel(
          settings,
          sent::add,
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

  @Test
  void loadsThenSaysThatThereAreNone() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getCount()).isZero();
    assertThat(viewModel.commands()).noneMatch(command -> command.enabled().get());
  }

  @Test
  void agreesWithTheEngineOnTheUnrealisedSum() {
    DeskSnapshot snapshot =
        desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_330).snapshot();
    viewModel.show(snapshot);

    PositionFigures figures = line().figures();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(figures.unrealised()).isEqualTo(snapshot.unrealised());
    assertThat(figures.isLong()).isTrue();
    assertThat(figures.text(figures.mark())).isEqualTo("4,330.0");
    assertThat(figures.mark()).isEqualTo(4_330);
    assertThat(figures.move()).isEqualTo(4_330 / figures.entry() - 1, within(1e-12));
    assertThat(figures.leveraged()).isEqualTo(5 * figures.move(), within(1e-12));
    assertThat(figures.margin().times(BigDecimal.valueOf(5)))
        .isEqualTo(snapshot.account().position(TestDesk.ETH.id()).cost());
    assertThat(requireNonNull(figures.notional())).isEqualTo(Money.of(4_330));
  }

  @Test
  void aShortGainsWhenThePriceFalls() {
    viewModel.show(desk.command(ticket(Side.SELL, null, null)).later(100).snapshot());
    viewModel.show(desk.quote(TestDesk.ETH, 4_200).snapshot());

    assertThat(line().figures().isLong()).isFalse();
    assertThat(line().figures().move()).isPositive();
    assertThat(requireNonNull(line().figures().unrealised()).signum()).isPositive();
  }

  /// The simulated venue has its own code for it.
  @Test
  void theVenueLiquidatesJustBeyondTheEstimateAndNotBefore() {
    assertThat(endedAt(1)).isNotEmpty().doesNotContain(TradeEnd.LIQUIDATION);
    assertThat(endedAt(-1)).containsExactly(TradeEnd.LIQUIDATION);
  }

  /// How a position ends whose mark jumps to so much above its estimated liquidation; surveillance
  /// closes it where the venue does not.
  private static List<TradeEnd> endedAt(int above) {
    TestDesk other = TestDesk.live().buy(TestDesk.ETH, "1").later(100);
    other.command(new DeskCommand.CancelOrder(other.snapshot().workingOrders().getFirst().id()));
    other.later(100);
    BigDecimal liquidation =
        requireNonNull(other.snapshot().protection().risk().positions().getFirst().liquidation());
    double to =
        above < 0 ? Math.floor(liquidation.doubleValue()) : Math.ceil(liquidation.doubleValue());
    return other.quote(TestDesk.ETH, to + above).later(100).snapshot().trades().stream()
        .map(ClosedTrade::end)
        .toList();
  }

  @Test
  void figuresChangeInPlace() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    PositionLine line = line();
    viewModel.show(desk.quote(TestDesk.ETH, 4_350).snapshot());

    assertThat(viewModel.lines()).containsExactly(line);
    assertThat(line.figures().mark()).isEqualTo(4_350);
  }

  @Test
  void aPositionWithAStopIsProtectedAndKnowsWhatItCosts() {
    viewModel.show(desk.command(ticket(Side.BUY, "4200", "4500")).later(100).snapshot());

    Protection.Stopped stop = (Protection.Stopped) line().protectionProperty().get();
    assertThat(stop.trigger()).isEqualTo(Price.of("4200"));
    assertThat(stop.whole()).isTrue();
    assertThat(stop.result()).as("costs included").isEqualTo(atStop("4200"));
    assertThat(stop.result().toDouble()).isLessThan(4_200 - line().figures().entry());
    assertThat(line().bareProperty().get().running()).isZero();
    TargetFigures target = requireNonNull(line().targetProperty().get());
    assertThat(target.trigger()).isEqualTo(Price.of("4500"));
    assertThat(target.result().signum()).isPositive();
  }

  @Test
  void severalStopsAndTargetsCountEachForItsPart() {
    desk.command(ticket(Side.BUY, "4200", "4500")).later(100);
    viewModel.show(desk.command(ticket(Side.BUY, "4250", "4400")).later(100).snapshot());

    Protection.Stopped stop = (Protection.Stopped) line().protectionProperty().get();
    double entry = line().figures().entry();
    assertThat(stop.trigger()).isEqualTo(Price.of("4250"));
    assertThat(stop.stops()).isEqualTo(2);
    double halves = (atStop("4250").toDouble() + atStop("4200").toDouble()) / 2;
    assertThat(stop.result().toDouble()).isEqualTo(halves, within(1e-6));
    TargetFigures target = requireNonNull(line().targetProperty().get());
    assertThat(target.trigger()).isEqualTo(Price.of("4400"));
    assertThat(target.result().toDouble()).isEqualTo(4_400 + 4_500 - 2 * entry, within(1e-6));
  }

  @Test
  void aLooserStopAsksAndATighterOneDoesNot() {
    viewModel.show(desk.command(ticket(Side.BUY, "4200", null)).later(100).snapshot());
    agrees = false;
    line().editor().open();
    line().editor().textProperty().set("4150");
    line().editor().apply();
    assertThat(sent).isEmpty();
    assertThat(questions.getLast().act()).isEqualTo("Move stop to 4,150.0");
    assertThat(questions.getLast().dangerous()).isTrue();

    line().editor().open();
    line().editor().textProperty().set("4250");
    line().editor().apply();
    assertThat(sent).containsExactly(new DeskCommand.MoveStop(TestDesk.ETH.id(), Price.of("4250")));
  }

  @Test
  void theStopOfAnEntryThatWaitsProtectsNothing() {
    desk.command(ticket(Side.BUY, "0.5", null, "4094.5", null)).later(100);
    desk.command(ticket(Side.BUY, "0.5", "4200", "4100", "4600")).later(100);
    viewModel.show(desk.snapshot());

    Protection.Stopped stop = (Protection.Stopped) line().protectionProperty().get();
    assertThat(stop.trigger()).isEqualTo(Price.of("4094.5"));
    assertThat(stop.covered()).isEqualTo(Quantity.of("0.5"));
    assertThat(line().targetProperty().get()).isNull();

    cancelStopAt("4094.5");
    assertThat(desk.snapshot().workingOrders())
        .anyMatch(order -> Price.of("4100").equals(order.spec().trigger()));
    assertThat(line().protectionProperty().get()).isEqualTo(new Protection.Naked());

    viewModel.show(desk.quote(TestDesk.ETH, 4_190).later(100).snapshot());
    assertThat(line().figures().quantity()).isEqualTo(Quantity.of("1"));
    Protection.Stopped half = (Protection.Stopped) line().protectionProperty().get();
    assertThat(half.trigger()).isEqualTo(Price.of("4100"));
    assertThat(half.covered()).isEqualTo(Quantity.of("0.5"));
    assertThat(half.whole()).isFalse();
  }

  @Test
  void eachPriceHasItsOwnDecimals() {
    desk.quote(TestDesk.ETH, 10_001).buy(TestDesk.ETH, "0.1").later(100);
    viewModel.show(desk.quote(TestDesk.ETH, 9_999.5).snapshot());

    PositionFigures figures = line().figures();
    assertThat(figures.entry()).isGreaterThan(10_000);
    assertThat(figures.text(figures.entry())).startsWith("10,00").doesNotContain(".");
    assertThat(figures.text(figures.mark())).isEqualTo("9,999.5");
    assertThat(figures.text(figures.liquidation())).matches("8,\\d{3}\\.\\d");
  }

  @Test
  void withoutAStopTheTimeIsCountedInEngineTime() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    unprotect();
    long opened = desk.snapshot().account().position(TestDesk.ETH.id()).trip().openedAt();
    DeskSnapshot later = desk.later(7_000).quote(TestDesk.ETH, 4_310).snapshot();
    viewModel.show(later);

    assertThat(line().protectionProperty().get()).isEqualTo(new Protection.Naked());
    assertThat(line().bareProperty().get().running())
        .as("from the moment at which the stop went")
        .isEqualTo(7_100);
    assertThat(line().figures().held()).isEqualTo(later.time() - opened);
  }

  @Test
  void aLineThatBeginsUnprotectedCountsFromTheLossOfItsStop() {
    desk.buy(TestDesk.ETH, "1").later(4_000);
    desk.command(new DeskCommand.CancelOrder(desk.snapshot().workingOrders().getFirst().id()));
    viewModel.show(desk.later(3_000).snapshot());

    assertThat(line().bareProperty().get().running()).isEqualTo(3_000);
  }

  @Test
  void closingAsksByNameAndIsSentOnce() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(25);
    line().close(25);
    line().close(100);

    assertThat(questions).hasSize(1);
    assertThat(questions.getFirst().act()).isEqualTo("Close 0.25 ETH");
    assertThat(questions.getFirst().text()).startsWith("Sells 0.25 ETH at market, reduce-only.");
    assertThat(sent).containsExactly(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 25));
    assertThat(line().closingProperty().get()).isTrue();
  }

  @Test
  void closingEndsWhenTheExitIsDone() {
    settings.set(TradeSettings.CONFIRM_CLOSES, false);
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(25);
    desk.command(sent.getFirst());
    assertThat(line().closingProperty().get()).as("from the click on").isTrue();
    viewModel.show(desk.later(100).snapshot());

    assertThat(questions).isEmpty();
    assertThat(line().closingProperty().get()).isFalse();
    assertThat(line().figures().quantity()).isEqualTo(Quantity.of("0.75"));
  }

  @Test
  void aCloseThatIsNotAnsweredMayBeTriedAgain() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(50);
    viewModel.show(desk.later(10_000).snapshot());

    assertThat(line().closingProperty().get()).isFalse();
  }

  @Test
  void refusingTheQuestionDoesNothing() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(100);
    command("trade.close-all").run();

    assertThat(questions).hasSize(2);
    assertThat(sent).isEmpty();
    assertThat(line().closingProperty().get()).isFalse();
  }

  @Test
  void aShareOfLessThanOneLotIsNotClosed() {
    viewModel.show(
        desk.buy(TestDesk.BTC, TestDesk.BTC.lotSize().plus(Quantity.of("0.0002")).toString())
            .later(100)
            .snapshot());
    Quantity held = line().figures().quantity();

    assertThat(line().part(100)).isEqualTo(held);
    assertThat(line().part(25))
        .isEqualTo(
            TestDesk.BTC.roundSize(held.value().movePointLeft(2).multiply(BigDecimal.valueOf(25))));
  }

  @Test
  void closeAllClosesEachPosition() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").buy(TestDesk.BTC, "0.01").later(100).snapshot());
    command("trade.close-all").run();

    assertThat(questions.getFirst().dangerous()).isTrue();
    assertThat(questions.getFirst().act()).isEqualTo("Close 2 positions");
    assertThat(sent)
        .containsExactlyInAnyOrder(
            new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100),
            new DeskCommand.ClosePosition(TestDesk.BTC.id(), 100));
  }

  @Test
  void closeAllClosesOnlyWhatTheQuestionNamedAndWhatIsStillOpen() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "1").buy(TestDesk.BTC, "0.01").later(100).snapshot());
    command("trade.close-all").run();
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(100);
    viewModel.show(desk.snapshot());
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    answers.getFirst().run();

    assertThat(questions.getFirst().text()).contains("1 ETH", "0.01 BTC");
    assertThat(viewModel.lines()).hasSize(2);
    assertThat(sent).containsExactly(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 100));
  }

  @Test
  void aPositionThatGrewSinceTheQuestionIsNotClosedAndSaysSo() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    line().close(50);
    command("trade.close-all").run();
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    answers.forEach(Runnable::run);

    assertThat(sent).isEmpty();
    assertThat(line().closingProperty().get()).isFalse();
    assertThat(line().changedProperty().get()).startsWith("Now 1 ETH, more than you were asked");
    agrees = true;
    line().close(50);
    assertThat(line().changedProperty().get()).isEmpty();
    assertThat(sent).containsExactly(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 50));
  }

  @Test
  void ofAPositionThatShrankAtMostWhatWasNamedIsClosed() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(100);
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 25)).later(100);
    viewModel.show(desk.snapshot());
    answers.getFirst().run();

    assertThat(sent).containsExactly(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100));
  }

  @Test
  void aQuestionAboutAPositionThatIsGoneDoesNothing() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(100);
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(100);
    viewModel.show(desk.snapshot());
    viewModel.show(desk.command(ticket(Side.SELL, null, null)).later(100).snapshot());
    answers.getFirst().run();

    assertThat(viewModel.lines()).hasSize(1);
    assertThat(sent).isEmpty();
  }

  @Test
  void aQuestionOfTheSessionBeforeDoesNothing() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().close(100);
    command("trade.close-all").run();
    DeskSnapshot same = desk.snapshot();
    viewModel.reset();
    viewModel.show(same);
    answers.forEach(Runnable::run);

    assertThat(sent).isEmpty();
  }

  @Test
  void entriesCanBeCanceledWhileOneWorks() {
    viewModel.show(
        desk.command(
                new DeskCommand.SubmitTicket(
                    TestDesk.ETH.id(), Side.BUY, Quantity.of("1"), Price.of("4200"), null, null, 5))
            .later(100)
            .snapshot());
    command("trade.cancel-entries").run();

    assertThat(sent).containsExactly(new DeskCommand.CancelEntries());
  }

  @Test
  void theTitleLeadsToTheMarket() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().show();

    assertThat(routes).containsExactly(new Route.ShowInstrument(TestDesk.ETH.id()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          4200,         At 4,200.0
          '4,200',      At 4,200.0
          4200.123,     At 4,200.2
          '',           Type a price below the mark
          abc,          Type a price with digits and a point
          '4200,5',     Type a price with digits and a point
          0,            Type a price with digits and a point
          4400,         Type a price below the mark 4
          1,            Liquidation is near
          """)
  void theEditorSaysWhatAStopWouldDoOrWhatIsWrong(String typed, String said) {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    StopEditor editor = line().editor();
    editor.open();
    editor.textProperty().set(typed);

    assertThat(editor.problemProperty().get() + editor.outcomeProperty().get()).startsWith(said);
    assertThat(editor.textProperty().get()).isEqualTo(typed);
    boolean good = said.startsWith("At");
    editor.apply();
    assertThat(sent).hasSize(good ? 1 : 0);
    assertThat(editor.openProperty().get()).isEqualTo(!good);
  }

  @Test
  void theStopMovesToTheEntryAndTheEngineFollows() {
    viewModel.show(desk.command(ticket(Side.BUY, "4200", null)).later(100).snapshot());
    viewModel.show(desk.quote(TestDesk.ETH, 4_350).snapshot());
    StopEditor editor = line().editor();
    editor.open();
    assertThat(editor.textProperty().get()).isEqualTo("4200");
    editor.toEntry();
    assertThat(editor.actProperty().get()).startsWith("Move stop to 4,31");
    editor.apply();
    viewModel.show(desk.command(sent.getFirst()).later(100).snapshot());

    Price stop = requireNonNull(line().protectionProperty().get().price());
    assertThat(stop.toDouble()).isEqualTo(line().figures().entry(), within(0.1));
  }

  @Test
  void theStopOfAShortStandsAboveTheMark() {
    viewModel.show(desk.command(ticket(Side.SELL, null, null)).later(100).snapshot());
    StopEditor editor = line().editor();
    editor.open();
    editor.textProperty().set("0.00000001");
    assertThat(editor.problemProperty().get()).startsWith("Type a price above the mark");
    editor.textProperty().set("4400.19");

    assertThat(editor.outcomeProperty().get()).startsWith("At 4,400.1 (+").contains("): −");
  }

  @Test
  void theEditorTellsWhatTheStopWouldMeanWithCosts() {
    viewModel.show(desk.command(ticket(Side.BUY, "4200", "4500")).later(100).snapshot());
    StopEditor editor = line().editor();
    editor.open();
    editor.textProperty().set("4250");
    StopOutlook outlook = WhatIf.moveStop(desk.snapshot(), TestDesk.ETH.id(), Price.of("4250"));

    assertThat(editor.outcomeProperty().get())
        .startsWith("At 4,250.0 (−")
        .contains(Figures.signed(outlook.atStop().amount(), 2) + " USDC, −0.6")
        .contains(" % of equity, with costs · reward/risk 3.")
        .endsWith(" % behind it");
    assertThat(outlook.atStop().toDouble()).isLessThan(4_250 - line().figures().entry());
  }

  @Test
  void aStopThatRisksTooMuchIsNotSentAndTheGateSaysWhy() {
    viewModel.show(desk.command(ticket(Side.BUY, "4200", null)).later(100).snapshot());
    StopEditor editor = line().editor();
    editor.open();
    editor.textProperty().set("3700");
    assertThat(editor.problemProperty().get())
        .isEqualTo("The loss at the moved stop would be above 5 % of equity: leave it closer.");
    assertThat(editor.outcomeProperty().get()).startsWith("At 3,700.0 (−");
    editor.apply();

    assertThat(sent).isEmpty();
    assertThat(editor.textProperty().get()).isEqualTo("3700");
  }

  @Test
  void theNewestPositionComesFirst() {
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    viewModel.show(desk.buy(TestDesk.BTC, "0.01").later(100).snapshot());
    assertThat(viewModel.lines())
        .extracting(PositionLine::instrument)
        .containsExactly(TestDesk.BTC.id(), TestDesk.ETH.id());
    DeskSnapshot both = desk.snapshot();
    viewModel.reset();
    viewModel.show(both);

    assertThat(viewModel.lines())
        .extracting(PositionLine::instrument)
        .containsExactly(TestDesk.BTC.id(), TestDesk.ETH.id());
  }

  @Test
  void figuresAreThoseOfTheRiskEngine() {
    DeskSnapshot snapshot =
        desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_250).snapshot();
    viewModel.show(snapshot);
    PositionRisk risk = snapshot.protection().risk().positions().getFirst();
    PositionFigures figures = line().figures();

    assertThat(figures.leveraged()).isEqualTo(risk.returnOnMargin().doubleValue());
    assertThat(figures.marginShare()).isEqualTo(risk.marginShare().doubleValue());
    assertThat(figures.liquidationDistance())
        .isEqualTo(requireNonNull(risk.distance()).doubleValue());
    assertThat(figures.nearness()).isEqualTo(Nearness.of(figures.liquidationDistance()));
  }

  @Test
  void reversingSaysWhatHappensAndIsSentOnce() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().reverse();
    line().reverse();
    line().close(100);

    assertThat(questions).hasSize(1);
    assertThat(questions.getFirst().title()).isEqualTo("Turn 1 ETH round to Short?");
    assertThat(questions.getFirst().dangerous()).isTrue();
    assertThat(questions.getFirst().text())
        .startsWith(
            "Sells 1 ETH at market, reduce-only. Once that is done, the same size is opened")
        .contains("with a stop 5 % away", "then you are flat")
        .endsWith("at the mark, before fees.");
    assertThat(sent).containsExactly(new DeskCommand.ReversePosition(TestDesk.ETH.id()));
  }

  @Test
  void aPositionThatGrewSinceTheQuestionIsNotReversed() {
    agrees = false;
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    line().reverse();
    viewModel.show(desk.buy(TestDesk.ETH, "0.5").later(100).snapshot());
    answers.forEach(Runnable::run);

    assertThat(sent).isEmpty();
    assertThat(line().changedProperty().get()).startsWith("Now 1 ETH, more than you were asked");
  }

  @Test
  void typingSurvivesTheNextFrames() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    line().editor().open();
    line().editor().textProperty().set("42");
    viewModel.show(desk.quote(TestDesk.ETH, 4_330).snapshot());

    assertThat(line().editor().textProperty().get()).isEqualTo("42");
    assertThat(line().editor().openProperty().get()).isTrue();
  }

  @Test
  void anOldMarkShowsItsAge() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_300).snapshot());
    assertThat(line().markAgeProperty().get()).isNegative();
    viewModel.silent(9_000);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    assertThat(line().markAgeProperty().get()).isEqualTo(9_000);
    viewModel.show(desk.feed(FeedState.RECONNECTING).later(20_000).snapshot());
    assertThat(line().markAgeProperty().get()).isEqualTo(20_000);
  }

  @Test
  void aClosedPositionGoes() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    viewModel.show(
        desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(100).snapshot());

    assertThat(viewModel.lines()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
  }

  @Test
  void isOffWhileHaltedAndForgetsAllForAnotherSession() {
    viewModel.show(desk.command(new DeskCommand.EmergencyStop("test")).later(1_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    viewModel.failed("No tape there. Choose another.");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getReason()).isEqualTo("No tape there. Choose another.");
    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
  }

  /// The gate gives every entry a stop; here it is taken away.
  private Money atStop(String price) {
    return WhatIf.moveStop(desk.snapshot(), TestDesk.ETH.id(), Price.of(price)).atStop();
  }

  private void unprotect() {
    desk.command(new DeskCommand.CancelOrder(desk.snapshot().workingOrders().getFirst().id()));
    viewModel.show(desk.later(100).snapshot());
  }

  private PositionLine line() {
    return viewModel.lines().getFirst();
  }

  private Command command(String id) {
    return viewModel.commands().stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void cancelStopAt(String trigger) {
    desk.snapshot().workingOrders().stream()
        .filter(order -> Price.of(trigger).equals(order.spec().trigger()))
        .forEach(order -> desk.command(new DeskCommand.CancelOrder(order.id())));
    viewModel.show(desk.later(100).snapshot());
  }

  private static DeskCommand ticket(Side side, @Nullable String stop, @Nullable String target) {
    return ticket(side, "1", null, stop, target);
  }

  private static DeskCommand ticket(
      Side side,
      String size,
      @Nullable String limit,
      @Nullable String stop,
      @Nullable String target) {
    return new DeskCommand.SubmitTicket(
        TestDesk.ETH.id(), side, Quantity.of(size), price(limit), price(stop), price(target), 5);
  }

  private static @Nullable Price price(@Nullable String text) {
    return text == null ? null : Price.of(text);
  }
}

package app.wheelhouse.ui.risk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Counterfactual;
import app.wheelhouse.engine.Counterfactuals;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.engine.ProtectionSnapshot;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Nearness;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskViewModelTest {
  private final Settings settings = new Settings();
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> asked = new ArrayList<>();
  private boolean agrees = true;
  private final RiskViewModel viewModel =
      new RiskViewModel(settings, sent::add, this::ask, new ViewLoader(Locale.ENGLISH).texts());

  private void ask(Confirmation.Question question, Runnable yes) {
    asked.add(question);
    if (agrees) {
      yes.run();
    }
  }

  @Nested
  class States {
    @Test
    void waitsForTheFirstSnapshotAndFailsWithTheReason() {
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);

      viewModel.show(RiskDesks.calm());
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);

      viewModel.failed("Open it again.");
      assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
      assertThat(viewModel.getReason()).isEqualTo("Open it again.");
      assertThat(viewModel.now().restrictionsProperty().get()).isEmpty();
    }

    @Test
    void oldPricesOfWhatIsHeldMakeGaugesOldButNotTheHistory() {
      DeskSnapshot old = RiskDesks.holding().later(12_000).snapshot();
      viewModel.show(
          Altered.of(old)
              .protection(Shield.of(old.protection()).changed(RiskDesks.changes()).snapshot())
              .snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);

      viewModel.pageProperty().set(RiskPage.HISTORY);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    }

    @Test
    void silenceMakesGaugesOld() {
      viewModel.show(RiskDesks.calm());
      viewModel.silent(PanelState.STALE_MILLIS);
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
      viewModel.silent(PanelState.STALE_MILLIS + 1);
      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    }

    @Test
    void emptyPagesSayWhyTheyAreEmpty() {
      viewModel.show(TestDesk.live().snapshot());
      for (RiskPage page :
          List.of(RiskPage.SIZING, RiskPage.WHAT_IF, RiskPage.BOARD, RiskPage.HISTORY)) {
        viewModel.pageProperty().set(page);
        assertThat(viewModel.getState()).as(page.name()).isEqualTo(PanelState.EMPTY);
        assertThat(viewModel.nothingProperty().get()).as(page.name()).endsWith(".");
      }
    }

    @Test
    void ordersThatNobodyMaySendAreOff() {
      DeskSnapshot desk = TestDesk.live().snapshot();
      viewModel.pageProperty().set(RiskPage.SIZING);
      viewModel.show(Altered.of(desk).state(TradingState.HALTED, false).snapshot());

      assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
      assertThat(viewModel.nothingProperty().get()).contains("Resume trading");
    }

    @Test
    void onlyTheShownPageFollowsTheDesk() {
      viewModel.show(RiskDesks.calm());
      assertThat(viewModel.board().rules()).isEmpty();
      assertThat(viewModel.layers().layersProperty().get()).isEmpty();

      viewModel.pageProperty().set(RiskPage.BOARD);
      assertThat(viewModel.board().rules()).hasSize(5);
    }

    @Test
    void nothingIsWorkedOutWhileNobodySeesIt() {
      viewModel.shownProperty().set(false);
      viewModel.show(RiskDesks.calm());
      assertThat(viewModel.now().restrictionsProperty().get()).isEmpty();

      viewModel.shownProperty().set(true);
      assertThat(viewModel.now().restrictionsProperty().get()).hasSize(1);
    }
  }

  @Nested
  class Restrictions {
    @Test
    void freeTradingIsOneLineThatSaysSo() {
      viewModel.show(RiskDesks.calm());

      RestrictionLine line = lines().getFirst();
      assertThat(line.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(line.title()).isEqualTo("Trading is free");
      assertThat(line.way()).isEqualTo(WayOut.NONE);
    }

    @Test
    void eachSaysWhoWhySinceAndHowItEnds() {
      viewModel.show(RiskDesks.halted());

      assertThat(lines()).hasSize(3);
      assertThat(lines().get(0).why())
          .isEqualTo(
              "Equity fell 20.31 % from its peak of 12,548.00 USDC, the limit is 20 %."
                  + " By account protection, 09:59:58.");
      assertThat(lines().get(0).ends()).contains("type RESET");
      assertThat(lines().get(1).ends()).startsWith("Ends by itself in 13:59:5").contains("00:00");
      assertThat(lines().get(1).way()).isEqualTo(WayOut.NONE);
    }

    @Test
    void lossesInARowMakeAutomaticEntriesWaitAndLeaveTheSwitchOn() {
      DeskSnapshot now = RiskDesks.calm();
      Restriction streak =
          new Restriction(
              RestrictionCause.LOSS_STREAK,
              TradingState.ACTIVE,
              "account protection",
              "5 losing trades in a row (limit 5)",
              now.time(),
              now.time() + 90_000,
              Restriction.Recovery.BY_RULE);
      viewModel.show(
          Altered.of(now)
              .protection(Shield.of(now.protection()).restricted(streak).snapshot())
              .snapshot());

      assertThat(lines().getFirst().chip()).isEqualTo("AUTO WAITS");
      assertThat(lines().getFirst().ends())
          .startsWith("Automatic entries wait until the trading day rolls in 1:30 (at ")
          .endsWith(", or until you start auto-trading again; the switch stays on.");
    }

    @Test
    void theCountdownFollowsTheClockAndTheZoneTheSetting() {
      DeskSnapshot halted = RiskDesks.halted();
      viewModel.show(halted);
      String before = lines().get(1).ends();
      viewModel.show(Altered.of(halted).time(halted.time() + 60_000).snapshot());
      assertThat(lines().get(1).ends()).isNotEqualTo(before).contains("13:58:5");

      settings.set(AppearanceSettings.ZONE, "Europe/Berlin");
      assertThat(lines().getFirst().why()).contains("11:59:58");
    }

    @Test
    void resumingAsksFirst() {
      viewModel.show(with(byHand(TradingState.REDUCE_ONLY)));
      WaysOut ways = viewModel.now().ways();
      agrees = false;
      ways.go(lines().getFirst().way(), lines().getFirst().why());
      assertThat(sent).isEmpty();

      agrees = true;
      ways.go(lines().getFirst().way(), lines().getFirst().why());
      assertThat(sent).containsExactly(new DeskCommand.ResumeTrading("resumed by hand"));
      assertThat(asked.getLast().text()).contains("You asked for it.");
    }

    @Test
    void autoTradingIsStartedAfterAPauseButNotAboveTheMarginThatPausedIt() {
      viewModel.show(RiskDesks.warning());
      assertThat(lines().getFirst().way()).isEqualTo(WayOut.START_AUTO);
      assertThat(lines().getFirst().pausesAuto()).isTrue();
      assertThat(lines().getFirst().blocked()).contains("below 80 %");

      DeskSnapshot later = RiskDesks.warning();
      ProtectionSnapshot eased = Shield.of(later.protection()).marginUse("0.7999").snapshot();
      viewModel.show(Altered.of(later).protection(eased).snapshot());
      assertThat(lines().getFirst().blocked()).isEmpty();
      viewModel.now().ways().go(WayOut.START_AUTO, "");
      assertThat(sent).containsExactly(new DeskCommand.StartAutoTrading());
    }

    @Test
    void aHaltBlocksTheStartOfAutoTrading() {
      viewModel.show(RiskDesks.halted());

      assertThat(lines().get(2).blocked()).contains("end the halt first");
    }

    @Test
    void theResetOfADeepDrawdownIsTyped() {
      viewModel.show(RiskDesks.halted());
      WaysOut ways = viewModel.now().ways();
      assertThat(lines().getFirst().way()).isEqualTo(WayOut.RESET);

      ways.typedProperty().set("reset");
      ways.go(WayOut.RESET, "");
      assertThat(sent).isEmpty();
      assertThat(ways.typedProperty().get()).isEqualTo("reset");

      ways.typedProperty().set("RESET");
      ways.go(WayOut.RESET, "");
      assertThat(sent).containsExactly(new DeskCommand.ResetDrawdown("RESET"));
      assertThat(ways.typedProperty().get()).isEmpty();
    }

    @Test
    void aWayOutIsOfferedOnce() {
      viewModel.show(
          with(
              byHand(TradingState.HALTED),
              byHand(TradingState.REDUCE_ONLY),
              RiskDesks.marginPause(0)));

      assertThat(lines())
          .extracting(RestrictionLine::way)
          .containsExactly(WayOut.RESUME, WayOut.NONE, WayOut.START_AUTO);
    }

    private Restriction byHand(TradingState state) {
      return new Restriction(
          RestrictionCause.BY_HAND,
          state,
          "you",
          "you asked for it",
          TestDesk.START,
          0,
          Restriction.Recovery.BY_HAND);
    }

    private DeskSnapshot with(Restriction... all) {
      DeskSnapshot desk = RiskDesks.holding().snapshot();
      return Altered.of(desk)
          .state(all[0].state(), false)
          .protection(Shield.of(desk.protection()).restricted(all).snapshot())
          .snapshot();
    }

    private List<RestrictionLine> lines() {
      return viewModel.now().restrictionsProperty().get();
    }
  }

  @Nested
  class Exposures {
    @Test
    void aPositionIsHeldAgainstItsShareAndItsLiquidation() {
      viewModel.show(RiskDesks.calm());

      List<ExposureLine> lines = viewModel.now().exposuresProperty().get();
      assertThat(lines)
          .extracting(line -> line.instrument().symbol())
          .containsExactly("BTC", "ETH");
      assertThat(lines.getFirst().notional()).isEqualTo("1,650.75");
      assertThat(lines.getFirst().isLong()).isTrue();
      assertThat(lines.getFirst().margin().zone()).isEqualTo(Zone.FINE);
      assertThat(requireNonNull(lines.getFirst().distance()).zone()).isEqualTo(Zone.WATCH);
      assertThat(lines.getFirst().nearness())
          .as("the word of the card")
          .isEqualTo(Nearness.WARNING);
    }
  }

  @Nested
  class Layers {
    @Test
    void allEightAreJudgedForTheSmallestOrder() {
      open(RiskPage.LAYERS, TestDesk.live().snapshot());

      List<LayerLine> layers = viewModel.layers().layersProperty().get();
      assertThat(layers).extracting(LayerLine::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(layers).allSatisfy(layer -> assertThat(layer.checks()).isNotEmpty());
      assertThat(viewModel.layers().questionProperty().get())
          .startsWith("Buy 0.0001 BTC at market, 5×");
      assertThat(requireNonNull(viewModel.layers().verdictProperty().get()).isApproved()).isTrue();
    }

    @Test
    void theMarketAndTheSideCanBeChosen() {
      open(RiskPage.LAYERS, TestDesk.live().snapshot());
      viewModel.instrumentProperty().set(TestDesk.ETH.id());
      viewModel.layers().sideProperty().set(Side.SELL);

      assertThat(viewModel.layers().questionProperty().get())
          .startsWith("Sell 0.00")
          .contains("ETH");
    }

    @Test
    void aHaltShowsTheLayerThatDenies() {
      open(
          RiskPage.LAYERS,
          TestDesk.live().command(new DeskCommand.EmergencyStop("stopped by hand")).snapshot());

      assertThat(viewModel.layers().chosenProperty().get()).isEqualTo(8);
      assertThat(viewModel.layers().layersProperty().get().get(7).worst()).isEqualTo(Outcome.DENY);
    }

    @Test
    void theWorstOutcomeOfALayerIsShown() {
      CheckResult pass = RiskDesks.check("a", 3, Outcome.PASS);
      CheckResult warn = RiskDesks.check("b", 3, Outcome.WARN);
      LayerLine layer =
          LayerLine.of(
                  new Verdict(List.of(warn, pass), null, Quantity.ZERO, null), viewModel.words())
              .get(2);

      assertThat(layer.worst()).isEqualTo(Outcome.WARN);
      assertThat(layer.checks()).containsExactly(warn, pass);
    }

    @Test
    void aForeignMarketSaysWhatToDo() {
      viewModel.instrumentProperty().set(InstrumentId.hyperliquid("SOL"));
      open(RiskPage.LAYERS, TestDesk.live().snapshot());

      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(viewModel.nothingProperty().get()).contains("Pick another");
    }
  }

  @Nested
  class Sizing {
    @Test
    void theNewestIsShownUntilAnotherIsChosen() {
      DeskSnapshot desk = RiskDesks.holding().snapshot();
      var judged = RiskDesks.judged(desk);
      open(RiskPage.SIZING, Altered.of(desk).judgements(judged.subList(0, 2)).snapshot());
      assertThat(chosen()).isEqualTo(judged.get(1));

      viewModel.show(Altered.of(desk).judgements(judged).snapshot());
      assertThat(chosen()).isEqualTo(judged.get(2));

      viewModel.sizing().chosenProperty().set(viewModel.sizing().orders().getLast());
      viewModel.show(Altered.of(desk).judgements(judged.subList(0, 2)).snapshot());
      assertThat(chosen()).isEqualTo(judged.get(0));
      assertThat(viewModel.sizing().orders())
          .extracting(JudgedOrder::ending)
          .containsExactly(JudgedOrder.Ending.PASSED, JudgedOrder.Ending.DENIED);
    }

    private Judgement chosen() {
      return requireNonNull(viewModel.sizing().chosenProperty().get()).judgement();
    }
  }

  @Nested
  class WhatIf {
    @Test
    void aFallMovesEquityAndFiresStops() {
      DeskSnapshot desk = RiskDesks.holding().snapshot();
      open(RiskPage.WHAT_IF, desk);
      viewModel.whatIf().percentProperty().set(-10);

      ShockFigures figures = figures();
      assertThat(figures.positions())
          .extracting(ShockFigures.Line::fate)
          .containsOnly(ShockFigures.Fate.STOPPED);
      assertThat(figures.sentence()).contains("−10.0 %").contains("2 stops fire");
      double notional = 0.015 * 110_050 + 0.4 * 4_310;
      double without = Double.parseDouble(figures.figures().get(1).then().replace(",", ""));
      assertThat(without).isCloseTo(desk.equity().toDouble() - 0.1 * notional, within(0.02));
    }

    @Test
    void onlyTheChosenMarketMoves() {
      open(RiskPage.WHAT_IF, RiskDesks.holding().snapshot());
      viewModel.whatIf().scopeProperty().set(TestDesk.ETH.id());
      viewModel.whatIf().percentProperty().set(5);

      assertThat(figures().positions().get(0).profit().signum()).isZero();
      assertThat(figures().positions().get(1).profit().toDouble())
          .isCloseTo(0.4 * 4_310 * 0.05, within(0.001));
    }

    @Test
    void equalQuestionsMakeNoNewFigures() {
      DeskSnapshot desk = RiskDesks.holding().snapshot();
      open(RiskPage.WHAT_IF, desk);
      ShockFigures before = figures();
      viewModel.show(Altered.of(desk).time(desk.time() + 16).snapshot());

      assertThat(figures()).isSameAs(before);
    }

    @Test
    void aMarketThatIsSoldGivesWayToAll() {
      TestDesk desk = RiskDesks.holding();
      open(RiskPage.WHAT_IF, desk.snapshot());
      viewModel.whatIf().scopeProperty().set(TestDesk.ETH.id());
      viewModel.show(
          desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100))
              .later(1_000)
              .quote(TestDesk.ETH, 4_310)
              .later(500)
              .snapshot());

      assertThat(viewModel.whatIf().scopeProperty().get()).isNull();
      assertThat(viewModel.whatIf().heldProperty().get()).containsExactly(TestDesk.BTC.id());
    }

    private ShockFigures figures() {
      return requireNonNull(viewModel.whatIf().figuresProperty().get());
    }
  }

  @Nested
  class Board {
    @Test
    void theHeadlineSumsAllRules() {
      open(RiskPage.BOARD, RiskDesks.calm());

      assertThat(viewModel.board().headlineProperty().get())
          .isEqualTo("Your layers saved 312.40 USDC and cost 96.10 USDC on paper");
      assertThat(viewModel.board().netProperty().get().toDouble()).isEqualTo(216.30);
    }

    @Test
    void onlyTheTradeThatChangedIsReplaced() {
      DeskSnapshot desk = RiskDesks.calm();
      open(RiskPage.BOARD, desk);
      List<PaperLine> before = List.copyOf(viewModel.board().trades());
      Counterfactuals was = desk.counterfactuals();
      var newest = new ArrayList<>(was.newest());
      newest.set(
          4, RiskDesks.paper(5, "daily-loss", 8, true, "0.02", Counterfactual.Status.OPEN, "9.99"));
      viewModel.show(
          Altered.of(desk).counterfactuals(new Counterfactuals(newest, was.rules())).snapshot());

      assertThat(viewModel.board().trades().getFirst().trade().net().toDouble()).isEqualTo(9.99);
      for (int i = 1; i < before.size(); i++) {
        assertThat(viewModel.board().trades().get(i)).isSameAs(before.get(i));
      }
    }
  }

  @Nested
  class HistoryOfStates {
    @Test
    void theNewestComesFirstWithUntil() {
      open(RiskPage.HISTORY, RiskDesks.calm());

      List<ChangeLine> lines = viewModel.history().lines();
      assertThat(lines).hasSize(4);
      assertThat(lines.getFirst().state()).isEqualTo(TradingState.HALTED);
      assertThat(lines.getFirst().what()).isEqualTo("Daily loss");
      assertThat(lines.getFirst().until()).isEqualTo("09-04 00:00");
      assertThat(lines.getLast().what()).isEqualTo("Auto-trading");
      assertThat(lines.getLast().until()).isEmpty();
      assertThat(lines.getLast().chip()).isEqualTo("ACTIVE · AUTO");
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            LOSS_STREAK,   true,  60000, AUTO WAITS,    WATCH
            LOSS_STREAK,   true,      0, ACTIVE · AUTO, FINE
            MARGIN,        false,     0, AUTO PAUSED,   WATCH
            MARGIN,        true,      0, ACTIVE · AUTO, FINE
            ADVISOR_ERRORS,false,     0, AUTO PAUSED,   WATCH
            FEED,          true,      0, ACTIVE · AUTO, FINE
            FEED,          false,     0, ACTIVE,        FINE
            """)
    void whatHoldsAutomaticEntriesBackIsNotShownAsFree(
        RestrictionCause cause, boolean auto, long wait, String chip, Zone zone) {
      DeskSnapshot now = RiskDesks.calm();
      long until = wait == 0 ? 0 : now.time() + wait;
      StateChange change =
          new StateChange(TradingState.ACTIVE, auto, cause, "x", "y", until, now.time());
      open(
          RiskPage.HISTORY,
          Altered.of(now)
              .protection(Shield.of(now.protection()).changed(change).snapshot())
              .snapshot());

      assertThat(viewModel.history().lines().getFirst().chip()).isEqualTo(chip);
      assertThat(viewModel.history().lines().getFirst().zone()).isEqualTo(zone);
    }
  }

  private void open(RiskPage page, DeskSnapshot snapshot) {
    viewModel.pageProperty().set(page);
    viewModel.show(snapshot);
  }
}

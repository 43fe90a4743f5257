package app.wheelhouse.ui.thoughts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThoughtsViewModelTest {
  private static final InstrumentId BTC = TestDesk.BTC.id();
  private static final Price STOP = Price.of("4250");

  private final Settings settings = new Settings();
  private final List<Route> routes = new ArrayList<>();
  private final ThoughtsViewModel viewModel =
      new ThoughtsViewModel(
          settings,
          new ViewLoader(Locale.ENGLISH).texts(),
          routes::add,
          new AiTrial(),
          AiTrial.AT_ONCE);
  private final TestDesk desk = TestDesk.live();

  @Nested
  class TheFeed {
    @Test
    void saysWhoDecidedWhatWhenAndWhy() {
      viewModel.show(desk.later(61_000).hold(TestDesk.BTC, "ADX 17 is below 25").snapshot());

      Thought thought = first();
      assertThat(thought.getTime()).isEqualTo("10:01:01");
      assertThat(thought.decision().header().rationale().summary()).isEqualTo("ADX 17 is below 25");
      assertThat(thought.getOutcome().text()).isEmpty();
      assertThat(viewModel.getCount()).isEqualTo(1);
    }

    @Test
    void tellsTimesInTheZoneOfTheSettings() {
      viewModel.show(desk.hold(TestDesk.BTC, "flat").snapshot());
      settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");

      assertThat(first().getTime()).isEqualTo("19:00:00");
    }

    @Test
    void makesHoldsInARowOneLine() {
      for (int minute = 1; minute <= 3; minute++) {
        desk.later(60_000).hold(TestDesk.BTC, "b" + minute).hold(TestDesk.ETH, "e" + minute);
        viewModel.show(desk.snapshot());
      }

      assertThat(summaries()).containsExactly("e3", "b3");
      assertThat(viewModel.getThoughts()).extracting(Thought::getCount).containsExactly(3, 3);
      assertThat(first().getTime()).isEqualTo("10:03:00");
    }

    @Test
    void beginsANewLineAfterAnotherDecisionOnTheMarket() {
      viewModel.show(
          desk.hold(TestDesk.ETH, "one")
              .decide(ThoughtsExhibit.open(TestDesk.ETH, null))
              .hold(TestDesk.ETH, "two")
              .snapshot());

      assertThat(viewModel.getThoughts()).hasSize(3);
      assertThat(first().getCount()).isEqualTo(1);
    }

    @Test
    void showsNothingTwice() {
      viewModel.show(desk.hold(TestDesk.BTC, "one").snapshot());
      viewModel.show(desk.snapshot());
      viewModel.show(desk.later(1_000).snapshot());

      assertThat(viewModel.getThoughts()).hasSize(1);
      assertThat(first().getCount()).isEqualTo(1);
    }

    @Test
    void keepsTheNewestTwoHundredLines() {
      for (int i = 0; i < 250; i++) {
        viewModel.show(desk.decide(ThoughtsExhibit.open(TestDesk.ETH, null)).snapshot());
      }

      assertThat(viewModel.getThoughts()).hasSize(200);
      assertThat(first().sequence()).isEqualTo(250);
    }

    @Test
    void staysAsItIsWhileTheTraderReads() {
      viewModel.show(desk.hold(TestDesk.BTC, "one").snapshot());
      viewModel.readingProperty().set(true);
      viewModel.show(desk.hold(TestDesk.BTC, "two").hold(TestDesk.ETH, "three").snapshot());
      assertThat(summaries()).containsExactly("two");
      assertThat(first().getCount()).isEqualTo(2);
      assertThat(viewModel.getFresh()).isEqualTo(1);

      viewModel.readingProperty().set(false);
      assertThat(summaries()).containsExactly("three", "two");
      assertThat(viewModel.getFresh()).isZero();
    }
  }

  @Nested
  class Outcomes {
    @Test
    void sayWhyTheGateDenied() {
      viewModel.show(desk.decide(ThoughtsExhibit.open(TestDesk.ETH, null)).snapshot());

      assertThat(first().getOutcome().kind()).isEqualTo(Outcome.Kind.DENIED);
      assertThat(first().getOutcome().text()).startsWith("Denied by ");
    }

    @Test
    void sayWhyItWasNotTaken() {
      viewModel.show(
          desk.command(new DeskCommand.PauseAutoTrading("by hand"))
              .decide(ThoughtsExhibit.open(TestDesk.ETH, STOP))
              .snapshot());

      assertThat(first().getOutcome())
          .isEqualTo(new Outcome(Outcome.Kind.IGNORED, "Not taken: auto-trading is off"));
    }

    @Test
    void followTheOrderToItsFillAndItsStop() {
      viewModel.show(desk.decide(ThoughtsExhibit.open(TestDesk.ETH, STOP)).snapshot());
      viewModel.show(desk.later(1_000).snapshot());
      assertThat(first().getOutcome().kind()).isEqualTo(Outcome.Kind.DONE);
      assertThat(first().getOutcome().text()).startsWith("Filled ").contains(" ETH at 4,310.");

      viewModel.show(stopOut().snapshot());
      assertThat(first().getOutcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
      assertThat(first().getOutcome().text()).contains("\nStopped out at 4,");
    }
  }

  @Nested
  class Filters {
    @Test
    void leaveOnlyWhatTheyName() {
      viewModel.show(ThoughtsExhibit.decided().snapshot());
      assertThat(viewModel.getThoughts()).hasSize(3);

      viewModel.selection().filterProperty().set(ThoughtFilter.ACTED);
      assertThat(kinds()).containsExactly(Outcome.Kind.DONE);
      viewModel.selection().filterProperty().set(ThoughtFilter.DENIED);
      assertThat(kinds()).containsExactly(Outcome.Kind.DENIED);
      viewModel.selection().filterProperty().set(ThoughtFilter.HOLDS);
      assertThat(kinds()).containsExactly(Outcome.Kind.HELD);
    }

    @Test
    void leaveOnlyTheMarketLookedAt() {
      viewModel.show(ThoughtsExhibit.decided().snapshot());
      viewModel.selection().onlyInstrumentProperty().set(true);
      viewModel.instrumentProperty().set(BTC);
      assertThat(viewModel.getThoughts()).hasSize(1);
      viewModel.instrumentProperty().set(TestDesk.ETH.id());

      assertThat(viewModel.getThoughts()).hasSize(2);
    }

    @Test
    void findWordsAndSayWhenThereAreNone() {
      viewModel.show(ThoughtsExhibit.decided().snapshot());
      viewModel.selection().searchProperty().set("adx 17.4");
      assertThat(viewModel.getThoughts()).hasSize(1);
      viewModel.selection().searchProperty().set("funding of the moon");

      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      assertThat(viewModel.emptyTextProperty().get()).startsWith("No decision fits");
    }
  }

  @Nested
  class TheDetail {
    @Test
    void tellsEverythingThatIsKnown() {
      viewModel.show(ThoughtsExhibit.decided().snapshot());
      viewModel.open(viewModel.getThoughts().get(1));

      ThoughtDetail detail = open();
      assertThat(detail.proposed())
          .contains(new ThoughtDetail.Figure("Stop", "4,250.0"))
          .contains(new ThoughtDetail.Figure("Size", "margin 5.0 % of equity"))
          .contains(new ThoughtDetail.Figure("Leverage", "3×"));
      assertThat(detail.parts())
          .extracting(ThoughtDetail.Part::heading)
          .containsExactly(
              "What it saw", "Speaks for it", "Speaks against it", "Would prove it wrong");
      assertThat(detail.orders()).hasSize(3);
      assertThat(detail.orders().getFirst().name()).startsWith("Entry buy ");
      viewModel.showInstrument();
      assertThat(routes).containsExactly(new Route.ShowInstrument(TestDesk.ETH.id()));
    }

    @Test
    void listsWhatTheGateFoundAboutThisDecision() {
      DeskSnapshot snapshot =
          desk.decide(ThoughtsExhibit.open(TestDesk.ETH, null))
              .decide(ThoughtsExhibit.open(TestDesk.ETH, null))
              .snapshot();
      viewModel.show(judged(snapshot, judgement(1, "other"), judgement(2, "too much")));
      viewModel.show(2);

      assertThat(open().checks())
          .containsExactly(
              new ThoughtDetail.Check(
                  "Size · risk-per-trade",
                  CheckResult.Outcome.DENY,
                  "3 % against 2 %",
                  "too much"));
      assertThat(open().note()).isEmpty();
    }

    @Test
    void followsItsOrdersWhileOpen() {
      viewModel.show(desk.decide(ThoughtsExhibit.open(TestDesk.ETH, STOP)).snapshot());
      viewModel.show(desk.later(1_000).snapshot());
      viewModel.show(1);
      assertThat(open().outcome().kind()).isEqualTo(Outcome.Kind.DONE);
      viewModel.show(stopOut().snapshot());

      assertThat(open().outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
      assertThat(open().orders().get(1).value()).startsWith("filled 4,");
    }

    @Test
    void findsADecisionThatOneLineStandsForTogetherWithOthers() {
      viewModel.show(desk.hold(TestDesk.BTC, "one").hold(TestDesk.BTC, "two").snapshot());
      viewModel.show(1);

      Thought thought = requireNonNull(open().thought());
      assertThat(thought.decision().header().rationale().summary()).isEqualTo("one");
    }

    @Test
    void saysWhenADecisionIsNoLongerKept() {
      viewModel.show(desk.snapshot());
      viewModel.show(4_711);

      assertThat(open().thought()).isNull();
      assertThat(open().note()).contains("4711");
      viewModel.close();
      assertThat(viewModel.getOpen()).isNull();
    }
  }

  @Nested
  class States {
    @Test
    void loadThenAreEmptyThenLiveThenStale() {
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
      viewModel.show(desk.snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
      viewModel.show(desk.hold(TestDesk.BTC, "no trend").snapshot());
      assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
      viewModel.silent(6_000);
      assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    }

    @Test
    void sayThatAutoTradingIsOff() {
      viewModel.show(desk.command(new DeskCommand.PauseAutoTrading("by hand")).snapshot());

      assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
      assertThat(viewModel.getNext()).isEqualTo("auto-trading off");
    }

    @Test
    void countDownToTheNextCycle() {
      DeskSnapshot snapshot = desk.later(17_500).snapshot();
      viewModel.show(changed(snapshot, TestDesk.START + 60_000));

      assertThat(viewModel.getNext()).isEqualTo("next in 43 s");
    }

    @Test
    void sayThatTheSessionIsOver() {
      viewModel.show(desk.feed(FeedState.DISCONNECTED).snapshot());

      assertThat(viewModel.getNext()).isEqualTo("session over");
    }

    @Test
    void forgetTheLastSession() {
      viewModel.show(desk.hold(TestDesk.BTC, "old").hold(TestDesk.ETH, "old").snapshot());
      viewModel.show(1);
      viewModel.failed("broken");
      assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
      viewModel.reset();
      assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
      assertThat(viewModel.getOpen()).isNull();

      viewModel.show(TestDesk.live().hold(TestDesk.BTC, "new").snapshot());
      assertThat(summaries()).containsExactly("new");
      assertThat(first().getCount()).isEqualTo(1);
    }
  }

  private TestDesk stopOut() {
    return desk.later(1_000)
        .quote(TestDesk.ETH, 4_200)
        .trade(TestDesk.ETH, 4_200, 10)
        .later(1_000)
        .quote(TestDesk.ETH, 4_200)
        .later(1_000);
  }

  private Thought first() {
    return viewModel.getThoughts().getFirst();
  }

  private ThoughtDetail open() {
    return requireNonNull(viewModel.getOpen());
  }

  private List<String> summaries() {
    return viewModel.getThoughts().stream()
        .map(thought -> thought.decision().header().rationale().summary())
        .toList();
  }

  private List<Outcome.Kind> kinds() {
    return viewModel.getThoughts().stream().map(thought -> thought.getOutcome().kind()).toList();
  }

  private static Judgement judgement(long decision, String sentence) {
    CheckResult result =
        new CheckResult(
            "risk-per-trade",
            2,
            CheckResult.Outcome.DENY,
            List.of(),
            "2 %",
            "3 %",
            sentence,
            null,
            null);
    return new Judgement(
        ClientOrderId.derive(new AccountId("paper", "main"), "test", decision, OrderRole.ENTRY),
        decision,
        new Verdict(List.of(result), null, Quantity.ZERO, result),
        TestDesk.START);
  }

  private static DeskSnapshot judged(DeskSnapshot s, Judgement... judgements) {
    return changed(s, s.trading().nextCycle(), judgements);
  }

  /// What this desk does not do by itself.
  private static DeskSnapshot changed(DeskSnapshot s, long cycle, Judgement... judgements) {
    DeskSnapshot.Trading t = s.trading();
    return new DeskSnapshot(
        s.sequence(),
        s.time(),
        s.session(),
        s.account(),
        s.unrealised(),
        s.equity(),
        new DeskSnapshot.Trading(
            t.state(),
            t.autoTrading(),
            t.reason(),
            cycle,
            t.dayStartEquity(),
            t.peak(),
            t.maxDrawdown()),
        s.counts(),
        s.feed(),
        s.instruments(),
        s.workingOrders(),
        s.endedOrders(),
        s.fills(),
        s.trades(),
        s.decisions(),
        List.of(judgements),
        s.notices(),
        s.equityCurve(),
        s.limits(),
        s.fees(),
        s.emergency(),
        s.protection(),
        s.exits(),
        s.counterfactuals(),
        s.connection(),
        s.venue());
  }
}

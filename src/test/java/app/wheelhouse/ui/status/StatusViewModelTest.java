package app.wheelhouse.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private final Settings settings = new Settings();
  private final List<String> asked = new ArrayList<>();
  private final StatusViewModel viewModel =
      new StatusViewModel(
          settings,
          new StatusTexts(new ViewLoader(Locale.ENGLISH).texts()),
          route -> asked.add(route.getClass().getSimpleName()));
  private final TestDesk desk = TestDesk.live();

  @Test
  void startsInItsLoadingState() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getFeed()).isEqualTo("connecting");
    assertThat(viewModel.getEquity()).isNull();
    assertThat(viewModel.getPriceAge()).isNegative();
  }

  @Test
  void showsTheAccount() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_330).snapshot());

    assertThat(viewModel.getUnrealised()).isGreaterThan(Money.of(15));
    assertThat(viewModel.getEquity()).isEqualTo(desk.snapshot().equity());
    assertThat(viewModel.getToday()).isEqualTo(desk.snapshot().equity().minus(Money.of(10_000)));
  }

  @Test
  void saysWhetherEveryPositionHasItsStop() {
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("none");

    viewModel.show(
        desk.command(
                new DeskCommand.SubmitTicket(
                    TestDesk.ETH.id(),
                    Side.BUY,
                    Quantity.of("1"),
                    null,
                    Price.of("4200"),
                    Price.of("4600"),
                    5))
            .later(500)
            .snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, all with a stop");
    assertThat(viewModel.isUnprotected()).isFalse();

    desk.snapshot().workingOrders().stream()
        .filter(order -> order.spec().role().isProtective())
        .forEach(order -> desk.command(new DeskCommand.CancelOrder(order.id())));
    viewModel.show(desk.later(500).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, 1 without a full stop");
    assertThat(viewModel.isUnprotected()).isTrue();
  }

  @Test
  void theStopOfAnEntryThatWaitsProtectsNothing() {
    desk.buy(TestDesk.ETH, "0.5").later(100);
    Order stop = desk.snapshot().workingOrders().getFirst();
    desk.command(
            new DeskCommand.SubmitTicket(
                TestDesk.ETH.id(),
                Side.BUY,
                Quantity.of("0.5"),
                Price.of("4200"),
                Price.of("4100"),
                null,
                5))
        .later(100);
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, all with a stop");

    viewModel.show(desk.command(new DeskCommand.CancelOrder(stop.id())).later(500).snapshot());
    assertThat(desk.snapshot().workingOrders())
        .anyMatch(order -> order.spec().role() == OrderRole.STOP);
    assertThat(viewModel.getPositions()).isEqualTo("1, 1 without a full stop");
    assertThat(viewModel.isUnprotected()).isTrue();
  }

  @Test
  void aStopOfSimulatedFillsThatHasNoPricesWaitsForThem() {
    desk.buy(TestDesk.ETH, "1").later(500).quote(TestDesk.ETH, 4_310);
    viewModel.show(desk.later(3_000).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, all with a stop");
    assertThat(viewModel.isWaiting()).isFalse();

    viewModel.show(desk.later(1).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, stop waits for prices");
    assertThat(viewModel.isWaiting()).isTrue();
    assertThat(viewModel.isUnprotected()).isFalse();

    viewModel.show(desk.quote(TestDesk.ETH, 4_310).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, all with a stop");
    viewModel.silent(4_000);
    assertThat(viewModel.getPositions()).isEqualTo("1, stop waits for prices");

    viewModel.show(desk.feed(FeedState.RECONNECTING).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("1, stop waits for prices");
  }

  @Test
  void ofTwoPositionsItSaysHowManyStopsWait() {
    desk.buy(TestDesk.ETH, "0.5").buy(TestDesk.BTC, "0.01").later(3_500);
    viewModel.show(desk.quote(TestDesk.ETH, 4_310).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("2, 1 stop waits for prices");

    viewModel.show(desk.later(3_500).snapshot());
    assertThat(viewModel.getPositions()).isEqualTo("2, 2 stops wait for prices");
  }

  @Test
  void aPausedTapeWaitsForNothing() {
    desk.buy(TestDesk.ETH, "1").later(500).feed(FeedState.PAUSED);
    viewModel.show(desk.snapshot());
    viewModel.silent(60_000);

    assertThat(viewModel.getPositions()).isEqualTo("1, all with a stop");
  }

  @Test
  void aStopWhoseAnswerWasLostProtectsNothing() {
    desk.buy(TestDesk.ETH, "1").later(500);
    Order stop = desk.snapshot().workingOrders().getFirst();
    viewModel.show(
        desk.accept(
                new EngineEvent.Reported(
                    new ExecutionReport.OrderChanged(
                        desk.snapshot().account().id(),
                        stop.id(),
                        new OrderEvent.Lost("no answer in 5 s"),
                        desk.snapshot().time())))
            .snapshot());

    assertThat(viewModel.getPositions()).isEqualTo("1, 1 without a full stop");
  }

  @Test
  void showsTheAgeOfTheNewestPriceAndGoesStale() {
    viewModel.show(desk.later(1_500).snapshot());
    assertThat(viewModel.getPriceAge()).isEqualTo(1_500);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);

    viewModel.show(desk.later(4_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void agesWhenTheDeskFallsSilent() {
    viewModel.show(desk.snapshot());
    viewModel.silent(7_000);

    assertThat(viewModel.getPriceAge()).isEqualTo(7_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void saysWhatMayBeTraded() {
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getAuto()).isEqualTo("on");
    assertThat(viewModel.getTrading()).isEqualTo("active");
    assertThat(viewModel.isRestricted()).isFalse();

    desk.command(new DeskCommand.EmergencyStop("test"));
    viewModel.show(desk.later(10_000).snapshot());
    assertThat(viewModel.getAuto()).isEqualTo("off");
    assertThat(viewModel.getTrading()).isEqualTo("halted");
    assertThat(viewModel.isRestricted()).isTrue();
  }

  @Test
  void saysHowTheFeedIs() {
    viewModel.show(desk.feed(FeedState.RECONNECTING).snapshot());

    assertThat(viewModel.getFeed()).isEqualTo("reconnecting");
  }

  @Test
  void saysWhichAttemptRunsAndOpensTheConnection() {
    viewModel.show(
        Markets.report(desk.feed(FeedState.RECONNECTING), FeedState.RECONNECTING, 3, 0).snapshot());
    assertThat(viewModel.getFeed()).isEqualTo("reconnecting 3/50, 8 s");

    viewModel.show(Markets.report(desk.feed(FeedState.FAILED), FeedState.FAILED, 50, 0).snapshot());
    assertThat(viewModel.getFeed()).isEqualTo("failed 50/50");

    viewModel.showConnection();
    assertThat(asked).containsExactly("ShowConnection");
  }

  @Test
  void showsTheTimeInTheTradersZone() {
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getClock()).isEqualTo("2025-09-03 10:00:00");

    settings.set(AppearanceSettings.ZONE, "Asia/Kolkata");
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getClock()).isEqualTo("2025-09-03 15:30:00");
    assertThat(viewModel.getZoneName()).isEqualTo("Asia/Kolkata");
  }

  @Test
  void forgetsTheSessionBefore() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    viewModel.reset();

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getEquity()).isNull();
    assertThat(viewModel.getPositions()).as("nothing is known yet").isEqualTo("–");
    assertThat(viewModel.getTrading()).isEqualTo("–");
    assertThat(viewModel.getClock()).isEmpty();
  }

  @Test
  void saysThatTheDeskDidNotStart() {
    viewModel.failed("No such tape");

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getFeed()).isEqualTo("failed");
  }

  @Test
  void countsOrdersInQuestionUntilTheyAreKnown() {
    RealDesk real = RealDesk.live(desk.buy(TestDesk.ETH, "1").later(900).snapshot()).armed();
    viewModel.show(real.lost(0, "no answer in 5 s", real.time()).snapshot());
    assertThat(viewModel.getQuestions().getInQuestion()).isEqualTo("1 order in question");
    viewModel.getQuestions().showInQuestion();
    viewModel.show(real.snapshot());

    assertThat(viewModel.getQuestions().getInQuestion()).isEmpty();
    assertThat(asked).containsExactly("ShowInQuestion");
  }

  @Test
  void countsDifferencesThatTheTraderHasNotSeen() {
    RealDesk real = RealDesk.live(desk.snapshot());
    viewModel.show(real.differing(2).snapshot());
    assertThat(viewModel.getQuestions().getDifferences()).isEqualTo("2 differences to the venue");
    viewModel.getQuestions().showReconciliation();
    viewModel.reset();

    assertThat(viewModel.getQuestions().getDifferences()).isEmpty();
    assertThat(asked).containsExactly("ShowReconciliation");
  }
}

package app.wheelhouse.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderViewModelTest {
  private final List<Route> routes = new ArrayList<>();
  private final LadderViewModel viewModel =
      new LadderViewModel(routes::add, new ViewLoader(Locale.ENGLISH).texts());

  @BeforeEach
  void looksAtBitcoin() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
  }

  private Rungs rungs() {
    return viewModel.rungsProperty().get();
  }

  private static TestDesk small() {
    return Markets.book(
        TestDesk.live(),
        TestDesk.BTC,
        new Levels(new double[] {110_049, 110_047, 110_046}, new double[] {1, 2, 4}),
        new Levels(new double[] {110_051, 110_052, 110_058}, new double[] {0.5, 0.5, 0.5}));
  }

  @Test
  void listsBothSidesBestFirstWithTheirTotals() {
    viewModel.show(small().snapshot());

    assertThat(rungs().bids())
        .extracting(Level::price)
        .containsExactly(110_049.0, 110_047.0, 110_046.0);
    assertThat(rungs().bids()).extracting(Level::total).containsExactly(1.0, 3.0, 7.0);
    assertThat(rungs().asks())
        .extracting(Level::price)
        .containsExactly(110_051.0, 110_052.0, 110_058.0);
    assertThat(rungs().spread()).isEqualTo(2);
    assertThat(rungs().spreadPoints()).isCloseTo(0.1817, within(0.0001));
    assertThat(rungs().imbalance()).isCloseTo((7 - 1.5) / 8.5, within(1e-9));
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void groupsBidsDownAndAsksUpSoThatNothingLooksBetterThanItIs() {
    viewModel.show(small().snapshot());
    viewModel.regroup(2);

    assertThat(viewModel.getStep()).isEqualTo("5");
    assertThat(rungs().bids()).extracting(Level::price).containsExactly(110_045.0);
    assertThat(rungs().bids()).extracting(Level::size).containsExactly(7.0);
    assertThat(rungs().asks()).extracting(Level::price).containsExactly(110_055.0, 110_060.0);
    assertThat(rungs().asks()).extracting(Level::size).containsExactly(1.0, 0.5);
    assertThat(rungs().bid()).as("the spread stays that of the book").isEqualTo(110_049);
  }

  @Test
  void groupsStopAtTheEndsOfTheChoices() {
    viewModel.regroup(-5);
    assertThat(viewModel.isNarrowest()).isTrue();

    viewModel.regroup(50);
    assertThat(viewModel.isWidest()).isTrue();
    assertThat(viewModel.ticksProperty().get()).isEqualTo(100);
  }

  @Test
  void marksOwnOrdersAtTheirPriceAndNamesThoseBeyondTheBook() {
    viewModel.show(LadderExhibit.ordered().snapshot());

    assertThat(at(110_047)).extracting(Mark::kind).containsExactly(Mark.Kind.ORDER);
    assertThat(at(110_043)).extracting(Mark::kind).containsExactly(Mark.Kind.STOP);
    assertThat(viewModel.getBeyond()).isEqualTo("Target 112,000");
  }

  private List<Mark> at(double price) {
    return rungs().bids().stream()
        .filter(level -> level.price() == price)
        .findFirst()
        .orElseThrow()
        .marks();
  }

  @Test
  void anOwnOrderBetweenTheLevelsGetsARowOfItsOwn() {
    TestDesk desk = small();
    viewModel.show(desk.snapshot());
    assertThat(rungs().bids()).hasSize(3);

    desk.command(
        new DeskCommand.SubmitTicket(
            TestDesk.BTC.id(),
            Side.BUY,
            Quantity.of("0.01"),
            Price.of("110048"),
            Price.of("109000"),
            null,
            5));
    viewModel.show(desk.later(500).snapshot());

    assertThat(rungs().bids()).hasSize(4);
    assertThat(at(110_048)).hasSize(1);
    assertThat(rungs().bids().get(1).size()).isZero();
  }

  @Test
  void aChosenPriceGoesToTheTicketWithoutASide() {
    viewModel.show(small().snapshot());
    viewModel.choose(110_047);

    assertThat(routes)
        .containsExactly(
            new Route.FillTicket(TestDesk.BTC.id(), null, Price.of("110047"), null, null));
  }

  @Test
  void nothingIsDrawnAnewWhileTheBookStandsStill() {
    TestDesk desk = small();
    viewModel.show(desk.snapshot());
    Rungs before = rungs();
    viewModel.show(desk.later(200).snapshot());

    assertThat(rungs()).isSameAs(before);
  }

  @Test
  void hiddenItWorksNothingOut() {
    viewModel.shownProperty().set(false);
    viewModel.show(small().snapshot());
    assertThat(rungs().isEmpty()).isTrue();

    viewModel.shownProperty().set(true);
    assertThat(rungs().isEmpty()).isFalse();
  }

  @Test
  void saysTheBookInASentence() {
    viewModel.show(small().snapshot());

    assertThat(viewModel.getSpoken())
        .isEqualTo(
            "BTC order book: bid 110,049, ask 110,051, spread 2, imbalance +0.65 over ten levels");
  }

  @Test
  void growsOldWhenTheDeskFallsSilent() {
    viewModel.show(small().snapshot());
    viewModel.silent(6_000);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    assertThat(rungs().isEmpty()).as("what was known stays").isFalse();
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(LadderExhibit.model(state, new ViewLoader(Locale.ENGLISH)).getState())
        .isEqualTo(state);
  }

  @Test
  void forgetsTheSessionBefore() {
    viewModel.show(LadderExhibit.ordered().snapshot());
    viewModel.reset();

    assertThat(rungs().isEmpty()).isTrue();
    assertThat(viewModel.getBeyond()).isEmpty();
    viewModel.choose(110_047);
    assertThat(routes).isEmpty();
  }
}

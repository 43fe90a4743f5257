package app.wheelhouse.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Seconds without a stop, and positions that the desk did not open.
@ExtendWith(ApplicationExtension.class)
class RealPositionsTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final TestDesk desk = TestDesk.live();
  private PositionsViewModel viewModel;
  private StackPane root;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    viewModel =
        new PositionsViewModel(
            new Settings(), sent::add, _ -> {}, (_, yes) -> yes.run(), loader.texts());
    root = new StackPane(loader.load(new PositionsView(viewModel), "positions.fxml"));
    Scene scene = new Scene(root, 310, 500);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  private RealDesk bought() {
    return RealDesk.live(desk.buy(TestDesk.ETH, "0.25").later(100).snapshot()).armed();
  }

  private RealDesk bare() {
    bought();
    desk.command(new DeskCommand.CancelOrder(desk.snapshot().workingOrders().getFirst().id()));
    return RealDesk.live(desk.later(1_000).snapshot()).armed();
  }

  private static ExitView measured(ExitView view, long total, long since, int placed) {
    return new ExitView(
        view.instrument(),
        view.plan(),
        view.peak(),
        view.stop(),
        view.lines(),
        view.next(),
        view.unread(),
        total,
        since,
        false,
        Quantity.ZERO,
        placed,
        view.byHand());
  }

  private static ExitView since(ExitView view, long total, long since) {
    ExitView plain = measured(view, total, since, 0);
    return new ExitView(
        plain.instrument(),
        plain.plan(),
        plain.peak(),
        plain.stop(),
        plain.lines(),
        plain.next(),
        plain.unread(),
        total,
        since,
        true,
        Quantity.ZERO,
        0,
        plain.byHand());
  }

  @Test
  void saysThatItStoodBareBeforeThisSession(FxRobot robot) {
    RealDesk bare = bare();
    robot.interact(() ->
        viewModel.show(bare.exits(view -> since(view, 4_000, bare.time() - 4_000)).snapshot()));

    assertThat(bareText(robot))
        .isEqualTo("Without a full stop for at least 4.0 s, since before this session");
    assertThat(Screens.cutOff(root)).isEmpty();
  }

  @Test
  void addsTheSecondsThatWereBeforeThisSession(FxRobot robot) {
    RealDesk bare = bare();
    robot.interact(() ->
        viewModel.show(
            bare.exits(view -> measured(view, 43_000, bare.time() - 2_000, 0)).snapshot()));

    assertThat(bareText(robot)).isEqualTo("Without a full stop for 43 s in all");
  }

  private static VenueOrder stopElsewhere(String size) {
    return new VenueOrder(
        ClientOrderId.ofVenue(77),
        "77",
        TestDesk.ETH.id(),
        Side.SELL,
        OrderType.STOP_MARKET,
        Quantity.of(size),
        Quantity.of(size),
        null,
        Price.of("3000"),
        true,
        1);
  }

  @Test
  void aStopThatWasPlacedElsewhereIsNoRedCard(FxRobot robot) {
    RealDesk bare = bare();
    robot.interact(() ->
        viewModel.show(
            bare.external(stopElsewhere("0.25"))
                .exits(view -> measured(view, 0, 0, 0))
                .snapshot()));

    assertThat(robot.lookup("#protection").queryAs(Label.class).getText())
        .isEqualTo("Protected by an order placed elsewhere");
    assertThat(viewModel.lines().getFirst().bareProperty().get().running()).isZero();
    assertThat(Screens.cutOff(root)).isEmpty();
    robot.interact(() -> viewModel.show(bare.external(stopElsewhere("0.1")).snapshot()));

    assertThat(robot.lookup("#protection").queryAs(Label.class).getText())
        .isEqualTo("An order placed elsewhere covers only 0.1 ETH");
    assertThat(Screens.cutOff(root)).isEmpty();
  }

  private String bareText(FxRobot robot) {
    return robot.lookup("#bare").queryAs(Label.class).getText();
  }

  @Test
  void countsTheSecondsWithoutAnyStopInTheRedStrip(FxRobot robot) {
    RealDesk bare = bare();
    robot.interact(() ->
        viewModel.show(bare.exits(view -> measured(view, 0, bare.time() - 1_400, 0)).snapshot()));

    assertThat(robot.lookup("#protection").queryAs(Label.class).getText())
        .isEqualTo("NO STOP for 1.4 s");
    assertThat(bareText(robot)).isEmpty();
    assertThat(Screens.cutOff(root)).isEmpty();
  }

  @Test
  void saysHowOftenTheStopWasPlacedAgain(FxRobot robot) {
    RealDesk bare = bare();
    robot.interact(() ->
        viewModel.show(bare.exits(view -> measured(view, 0, bare.time() - 4_000, 2)).snapshot()));

    assertThat(bareText(robot)).isEqualTo("No full stop for 4.0 s · placed again 2×");
  }

  @Test
  void tellsAfterwardsHowLongItWasBare(FxRobot robot) {
    RealDesk covered = bought();
    robot.interact(
        () -> viewModel.show(covered.exits(view -> measured(view, 3_000, 0, 1)).snapshot()));

    assertThat(bareText(robot)).isEqualTo("Was 3.0 s without a stop · placed again 1×");
    assertThat(viewModel.lines().getFirst().bareProperty().get().running()).isZero();
  }

  @Test
  void theMomentThatABracketTakesIsNotTold(FxRobot robot) {
    RealDesk covered = bought();
    robot.interact(
        () -> viewModel.show(covered.exits(view -> measured(view, 240, 0, 0)).snapshot()));

    assertThat(bareText(robot)).isEmpty();
    assertThat(robot.lookup("#bare").query().isManaged()).isFalse();
  }

  @Test
  void whatTheTraderOpenedIsMarkedAndHandedOverOnce(FxRobot robot) {
    RealDesk covered = bought();
    robot.interact(() -> {
      viewModel.show(covered.snapshot());
      root.applyCss();
      root.layout();
    });
    assertThat(robot.lookup("#origin").queryAs(Label.class).getText()).isEqualTo("BY HAND");
    robot.doubleClickOn("#hand-over");
    robot.interact(() -> viewModel.show(covered.snapshot()));

    assertThat(sent).containsExactly(new DeskCommand.HandOver(TestDesk.ETH.id()));
    assertThat(viewModel.lines().getFirst().originProperty().get()).isEqualTo(Origin.DESK);
    assertThat(Screens.unnamed(root)).isEmpty();
  }
}

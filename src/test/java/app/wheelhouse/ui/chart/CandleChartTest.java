package app.wheelhouse.ui.chart;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The chart under mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class CandleChartTest {
  private final TestDesk desk = ChartExhibit.withPosition();
  private final Settings settings = new Settings();
  private final List<DeskCommand> commands = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();
  private Scene scene;
  private ChartViewModel viewModel;
  private ChartView view;
  private CandleChart chart;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    viewModel =
        new ChartViewModel(
            settings,
            commands::add,
            routes::add,
            (question, yes) -> {
              acts.add(question.act());
              yes.run();
            },
            loader.texts());
    view = new ChartView(viewModel);
    Parent panel = loader.load(view, "chart.fxml");
    scene = new Scene(panel, 700, 480);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    chart = (CandleChart) panel.lookup(".candle-chart");
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());
  }

  @Test
  void theMouseMovesTheCrosshairWithoutDrawingAnyCandle(FxRobot robot) throws Exception {
    settle();
    long before = chart.drawings();
    robot.moveTo(at(200, 150));
    until(() -> shown(".crosshair-tag").size() == 2);
    double close = viewModel.getBar().getClose();
    robot.moveTo(at(320, 180));
    until(() -> viewModel.getBar().getClose() != close);
    robot.moveTo(at(330, 250));
    settle();

    assertThat(chart.drawings()).isEqualTo(before);
    assertThat(shown(".crosshair-tag").getLast()).matches("\\w{3} \\d+ Sep \\d\\d:\\d\\d");
    assertThat(shown(".crosshair-tag").getFirst()).matches("1\\d\\d,\\d{3}");
  }

  @Test
  void aTickMovesOnlyTheFormingBarAndTheTags(FxRobot robot) throws Exception {
    settle();
    long before = chart.drawings();
    robot.interact(() -> viewModel.show(desk.trade(TestDesk.BTC, 110_230, 0.1).snapshot()));
    settle();

    assertThat(shown(".price-mark").getFirst()).startsWith("110,230\n");
    assertThat(chart.drawings()).isEqualTo(before);
  }

  @Test
  void shiftAndAnArrowReadBarByBarAndEscapeLeaves(FxRobot robot) throws Exception {
    settle();
    ChartSeries series = viewModel.getSeries();
    robot.interact(chart::requestFocus);
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 3).release(KeyCode.SHIFT);

    assertThat(viewModel.getDrawing().pointed().get()).isEqualTo(series.end() - 3);
    assertThat(viewModel.getBar().getClose()).isEqualTo(series.barOf(series.end() - 3).close());
    robot.type(KeyCode.ESCAPE);
    assertThat(shown(".crosshair-tag")).isEmpty();
    assertThat(viewModel.getBar().getClose()).isEqualTo(series.barOf(series.end() - 1).close());
  }

  @Test
  void theCrosshairOfTheKeyboardStaysInView(FxRobot robot) throws Exception {
    settle();
    robot.interact(() -> {
      for (int i = 0; i < 200; i++) {
        chart.moveCrosshair(-1);
      }
    });

    assertThat(shown(".crosshair-tag")).hasSize(2);
  }

  @Test
  void aDraggedStopAsksByNameAndThenMoves(FxRobot robot) throws Exception {
    settle();
    Point2D stop = line("stop");
    robot.moveTo(stop).press(MouseButton.PRIMARY).moveBy(0, -20);
    until(() -> shown(".line-label.ghost").getFirst().contains("USDC at the stop, "));
    robot.release(MouseButton.PRIMARY);

    until(() -> !commands.isEmpty());
    Price to = ((DeskCommand.MoveStop) commands.getFirst()).trigger();
    assertThat(to.isAbove(Price.of("109500"))).isTrue();
    assertThat(acts).hasSize(1);
    assertThat(acts.getFirst().replace(",", "")).isEqualTo("Move stop to " + to);
    assertThat(shown(".line-label.ghost")).isEmpty();
  }

  @Test
  void aPriceOfTheTicketFollowsTheMouseAndEscapePutsItBack(FxRobot robot) throws Exception {
    settle();
    List<Price> moves = new ArrayList<>();
    DraftLevels levels =
        new DraftLevels((level, price) -> {
          assertThat(level).isEqualTo(DraftLevels.Level.STOP);
          moves.add(price);
        });
    robot.interact(() -> {
      viewModel.follow(levels);
      levels.show(
          new DraftLevels.Draft(
              TestDesk.BTC.id(),
              List.of(
                  new DraftLevels.Line(
                      DraftLevels.Level.STOP, Price.of("109900"), "Ticket stop −5.00 USDC")),
              ""));
    });
    settle();
    robot.moveTo(line("draft-stop")).press(MouseButton.PRIMARY);
    settle();
    long before = chart.drawings();
    robot.moveBy(0, -20);
    until(() -> !moves.isEmpty() && moves.getLast().isAbove(Price.of("109900")));
    robot.type(KeyCode.ESCAPE);
    until(() -> moves.getLast().equals(Price.of("109900")));
    int moved = moves.size();
    robot.moveBy(0, -20).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(moves).hasSize(moved);
    assertThat(commands).isEmpty();
    assertThat(chart.drawings()).as("the candles stay").isEqualTo(before);
  }

  @Test
  void aPriceOfTheTicketOutOfSightIsTakenByItsLabel(FxRobot robot) throws Exception {
    settle();
    List<Price> moves = new ArrayList<>();
    DraftLevels levels = new DraftLevels((_, price) -> moves.add(price));
    robot.interact(() -> {
      viewModel.follow(levels);
      levels.show(
          new DraftLevels.Draft(
              TestDesk.BTC.id(),
              List.of(
                  new DraftLevels.Line(
                      DraftLevels.Level.TARGET, Price.of("130000"), "Ticket target")),
              ""));
    });
    settle();
    Node label = chart.lookup(".line-label.draft-target");
    robot.moveTo(label).press(MouseButton.PRIMARY).moveBy(0, 60).release(MouseButton.PRIMARY);

    until(() -> !moves.isEmpty());
    assertThat(moves.getLast().isBelow(Price.of("112000"))).isTrue();
  }

  @Test
  void aFillSaysWhatItWas(FxRobot robot) throws Exception {
    settle();
    FillLayer fills = (FillLayer) chart.lookup(".fill-marks");
    FillLayer.Mark sold = fills.marks().getLast();
    robot.moveTo(fills.localToScreen(sold.x(), sold.y() - 4));

    until(() -> !shown(".chart-hint").isEmpty());
    assertThat(shown(".chart-hint").getFirst())
        .startsWith("Sold 0.00375 BTC at 110,")
        .endsWith("3 Sep 10:07:40");
  }

  @Test
  void aDecisionTellsItsReasonsAndAClickOpensThem(FxRobot robot) throws Exception {
    decide(robot);
    DecisionLayer layer = (DecisionLayer) chart.lookup(".decision-marks");
    DecisionMark mark = layer.marks().getLast();
    robot.moveTo(layer.localToScreen(mark.x(), mark.y()));

    until(() -> !shown(".chart-hint").isEmpty());
    assertThat(shown(".chart-hint").getFirst())
        .startsWith("Open short, 66 % sure · rule-analyst · ")
        .contains("Momentum fades.");
    robot.clickOn(MouseButton.PRIMARY);
    until(() -> !routes.isEmpty());
    assertThat(routes).containsExactly(new Route.ShowDecision(mark.newest().sequence()));
    assertThat(commands).as("nothing is sent").isEmpty();
  }

  @Test
  void aTickMovesTheMarksOfTheFormingBarWithoutDrawingAnyCandle(FxRobot robot) throws Exception {
    decide(robot);
    DecisionLayer layer = (DecisionLayer) chart.lookup(".decision-marks");
    double before = layer.marks().getLast().y();
    long drawings = chart.drawings();
    robot.interact(() -> viewModel.show(desk.trade(TestDesk.BTC, 110_330, 0.1).snapshot()));
    settle();

    assertThat(layer.marks().getLast().y()).as("above the new high").isLessThan(before);
    assertThat(chart.drawings()).isEqualTo(drawings);
  }

  /// A short is proposed on the forming bar.
  private void decide(FxRobot robot) throws TimeoutException {
    settle();
    Decision.Header header =
        new Decision.Header(
            new Proposer(Proposer.Kind.RULES, "rule-analyst"),
            TestDesk.BTC.id(),
            desk.snapshot().time(),
            new Confidence(0.66),
            Rationale.of("Momentum fades."));
    Decision open = new Decision.Open(header, Side.SELL, null, null, null, null, null);
    robot.interact(() -> viewModel.show(desk.decide(open).snapshot()));
    settle();
  }

  @Test
  void axesMakeRoomForLabelsThatComeLater(FxRobot robot) throws Exception {
    settle();
    double plot = ((FillLayer) chart.lookup(".fill-marks")).getWidth();
    Node tag = chart.lookup(".price-mark");

    assertThat(chart.getWidth() - plot).as("the price axis").isGreaterThan(50);
    assertThat(tag.localToScene(tag.getBoundsInLocal()).getMaxX())
        .isLessThanOrEqualTo(chart.localToScene(chart.getBoundsInLocal()).getMaxX() + 1);
  }

  @Test
  void escapePutsADraggedStopBack(FxRobot robot) throws Exception {
    settle();
    robot.moveTo(line("stop")).press(MouseButton.PRIMARY).moveBy(0, -20);
    until(() -> !shown(".line-label.ghost").isEmpty());
    robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    settle();

    assertThat(shown(".line-label.ghost")).isEmpty();
    assertThat(acts).isEmpty();
  }

  @Test
  void aRightClickOffersOrdersAtThatPriceToTheTicket(FxRobot robot) throws Exception {
    settle();
    robot.clickOn(at(200, 200), MouseButton.SECONDARY);
    robot.clickOn("#chart-menu-buy");

    until(() -> !routes.isEmpty());
    Route.FillTicket ticket = (Route.FillTicket) routes.getFirst();
    assertThat(ticket.side()).isEqualTo(Side.BUY);
    assertThat(ticket.limit()).isNotNull();
    assertThat(commands).as("nothing is sent").isEmpty();
  }

  @Test
  void everyCommandWorksWithoutTheMouse(FxRobot robot) throws Exception {
    settle();
    long before = chart.drawings();
    robot.interact(() -> command("chart.zoom-in").run());
    until(() -> chart.drawings() > before);
    robot.interact(() -> {
      command("chart.newest").run();
      command("chart.crosshair-left").run();
      command("chart.sell-limit").run();
      command("chart.timeframe-next").run();
    });

    assertThat(viewModel.getSpec()).isEqualTo(BarSpec.of(Timeframe.H1));
    assertThat(routes).hasSize(1);
    robot.interact(viewModel::reset);
    assertThat(command("chart.zoom-in").enabled().get()).isFalse();
  }

  @Test
  void coloursFollowTheStylesheetAtOnce(FxRobot robot) throws Exception {
    robot.interact(() -> {
      // Only candles are left to be red.
      settings.set(ChartSettings.EMA_FAST, 0);
      settings.set(ChartSettings.ORDER_LINES, false);
    });
    settle();
    int dark = reddest();
    robot.interact(() -> scene.getRoot().setStyle("-wh-candle-down: -color-accent-fg;"));

    until(() -> reddest() < dark - 50);
  }

  @Test
  void nothingIsCutOffAtItsLeastWidth(FxRobot robot) throws Exception {
    settle();
    List<String> cut =
        WaitForAsyncUtils.waitForAsyncFx(
            5_000,
            () ->
                scene.getRoot().lookupAll(".label").stream()
                    .map(Labeled.class::cast)
                    .filter(CandleChartTest::visible)
                    .filter(Labeled::isTextTruncated)
                    .map(Labeled::getText)
                    .toList());

    assertThat(cut).isEmpty();
    assertThat(chart.getAccessibleText()).startsWith("BTC, candles of 5m.");
  }

  @Test
  void settingsChangeThePictureAtOnce(FxRobot robot) throws Exception {
    settle();
    long before = chart.drawings();
    robot.interact(() -> settings.set(ChartSettings.VOLUME, false));
    until(() -> chart.drawings() > before);
    robot.interact(() -> settings.set(ChartSettings.ORDER_LINES, false));
    settle();

    assertThat(shown(".line-label")).isEmpty();
  }

  /// How much more red than blue the reddest pixel of the candles has.
  private int reddest() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          WritableImage image = chart.snapshot(null, null);
          int most = Integer.MIN_VALUE;
          for (int x = 0; x < 400; x++) {
            for (int y = 40; y < 300; y++) {
              int argb = image.getPixelReader().getArgb(x, y);
              most = Math.max(most, (argb >> 16 & 0xff) - (argb & 0xff));
            }
          }
          return most;
        });
  }

  private Command command(String id) {
    return view.commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Point2D at(double x, double y) {
    return chart.localToScreen(x, y);
  }

  private Point2D line(String kind) {
    Node line = chart.lookup(".order-line." + kind);
    return new Point2D(at(150, 0).getX(), line.localToScreen(line.getLayoutBounds()).getCenterY());
  }

  private List<String> shown(String selector) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () ->
            chart.lookupAll(selector).stream()
                .filter(CandleChartTest::visible)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static boolean visible(Node node) {
    return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
  }

  private void settle() throws TimeoutException {
    long[] last = {-1};
    until(() -> {
      WritableImage image =
          WaitForAsyncUtils.waitForAsyncFx(5_000, () -> chart.snapshot(null, null));
      long now = chart.drawings();
      boolean same = now == last[0] && now > 0 && image.getWidth() > 0;
      last[0] = now;
      return same;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, SECONDS, condition);
  }
}

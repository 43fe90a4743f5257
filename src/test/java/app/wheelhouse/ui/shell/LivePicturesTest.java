package app.wheelhouse.ui.shell;

import static app.wheelhouse.ui.shell.DeskStage.fx;
import static app.wheelhouse.ui.shell.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.arming.PreFlightSession;
import app.wheelhouse.ui.chart.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the window with real money: not armed, the sheet before and after the name, orders in
/// question and placed elsewhere, a serious difference.
@EnabledIfSystemProperty(named = "wheelhouse.gallery", matches = "true")
@ExtendWith(ApplicationExtension.class)
class LivePicturesTest {
  private static final Path FOLDER = Path.of("docs", "screenshots");
  private static final Difference POSITION =
      new Difference(
          Difference.Kind.POSITION,
          "BTC is 0.02 long in our books and 0.05 long at the venue",
          "No fill explains it. Our books were set to the venue's 0.05.",
          true,
          TestDesk.START);

  private final AtomicReference<Stage> shown = new AtomicReference<>();

  @Start
  void open(Stage stage) {
    shown.set(stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void drawsTheWindow(String theme) throws Exception {
    DeskStage stage = fx(() -> new DeskStage(shown.get(), theme));
    RealDesk desk = RealDesk.live(bare(stage.desk));
    PreFlightSession session = new PreFlightSession(PreFlightSession.RED);
    stage.real(
        session,
        desk.external(RealDesk.order(TestDesk.BTC, Side.BUY, "0.1", "105000", 991_240_117))
            .snapshot());
    until(() -> stage.says("EXTERNAL"));
    write(stage, ".ticket #size", "0.01");
    draw(stage, "unarmed-" + theme);

    press(stage, "#arm");
    until(() -> stage.says("2 of 8 failed"));
    draw(stage, "arming-red-" + theme);
    session.finds(PreFlightSession.GREEN);
    press(stage, "#check");
    until(() -> stage.says("1 warning"));
    write(stage, "#typed", "main");
    draw(stage, "arming-typed-" + theme);
    stage.clock.offer(desk.at(desk.time() + 3_500).snapshot());
    until(() -> stage.window.shell().account().arming().getStatus().isReady());
    draw(stage, "arming-green-" + theme);

    stage.clock.offer(lost(desk.armed()));
    until(() -> stage.says("1 order in question"));
    press(stage, "#inQuestion");
    until(() -> stage.says("never sends them again"));
    draw(stage, "in-question-" + theme);

    stage.clock.offer(desk.differing(1, POSITION).at(desk.time() + 10_000).snapshot());
    until(() -> stage.says("1 difference to the venue"));
    press(stage, ".reconcile-banner .button");
    until(() -> stage.says("I have seen this"));
    draw(stage, "differs-" + theme);
    fx(() -> {
      stage.window.close();
      return true;
    });
  }

  /// A position whose stop is gone, and a resting entry.
  private static DeskSnapshot bare(TestDesk desk) {
    desk.buy(TestDesk.ETH, "1").later(900);
    desk.command(new DeskCommand.CancelOrder(desk.snapshot().workingOrders().getFirst().id()));
    desk.later(3_200)
        .command(
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                Side.BUY,
                Quantity.of("0.01"),
                Price.of("109000"),
                null,
                null,
                5))
        .later(500);
    return desk.quote(TestDesk.BTC, 110_050).quote(TestDesk.ETH, 4_310).snapshot();
  }

  private static DeskSnapshot lost(RealDesk armed) {
    return armed.lost(0, "no answer in 5 s", armed.time()).at(armed.time() + 9_000).snapshot();
  }

  private static Node find(DeskStage stage, String selector) {
    return stage.window.shell().root().lookup(selector);
  }

  private static void press(DeskStage stage, String selector) {
    fx(() -> {
      ((Button) find(stage, selector)).fire();
      return true;
    });
  }

  private static void write(DeskStage stage, String selector, String text) {
    fx(() -> {
      ((TextField) find(stage, selector)).setText(text);
      return true;
    });
  }

  private static void draw(DeskStage stage, String name) throws Exception {
    stage.settled();
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("live-" + name + ".png");
    fx(() -> {
      Picture.save(stage.window.stage().getScene().snapshot(null), file);
      return true;
    });
    assertThat(file).isNotEmptyFile();
  }
}

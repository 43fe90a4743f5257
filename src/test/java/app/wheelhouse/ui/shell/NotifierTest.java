package app.wheelhouse.ui.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Notice;
import app.wheelhouse.setting.NotifySettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NotifierTest {
  private final Settings settings = new Settings();
  private final DeskSnapshot base = TestDesk.live().snapshot();
  private final List<Notice> notices = new ArrayList<>();
  private boolean fast;
  private long time = TestDesk.START;
  private Stage stage;
  private TextField field;
  private NotifierPopups popups;
  private Notifier notifier;

  @Start
  void open(Stage shown) {
    stage = shown;
    field = new TextField();
    Scene scene = new Scene(new StackPane(field), 900, 600);
    Theme.DARK.dress(scene);
    shown.setScene(scene);
    shown.show();
    field.requestFocus();
    // On a busy machine five seconds pass within a test.
    popups = new NotifierPopups(shown, Duration.ZERO, Duration.INDEFINITE);
    notifier =
        new Notifier(
            popups,
            settings,
            new ViewLoader(Locale.ENGLISH).texts(),
            () -> fast,
            () -> ZoneOffset.UTC);
  }

  @Stop
  void close() {
    popups.hideAll();
  }

  @Test
  void saysNothingOfWhatWasThereBeforeTheWindow(FxRobot robot) {
    add(Notice.Kind.FILLED, "Bought 1 ETH");
    frame(robot);

    assertThat(popups.count()).isZero();
    assertThat(notifier.newestFirst()).hasSize(1);
  }

  @Test
  void popsUpWithoutTakingTheFocusAndWarnsOfWhatWasRefused(FxRobot robot) {
    frame(robot);
    add(Notice.Kind.DENIED, "Too large");
    frame(robot);

    assertThat(popups.count()).isEqualTo(1);
    assertThat(texts()).contains("Denied by the risk gate", "Too large");
    assertThat(stage.isFocused()).isTrue();
    assertThat(stage.getScene().getFocusOwner()).isSameAs(field);
    assertThat(Notifier.warns(notices.getLast())).isTrue();
    assertThat(fills())
        .as("solid where no compositor blends")
        .hasSize(2)
        .allSatisfy(fill -> assertThat(fill.isOpaque()).isTrue());
  }

  /// The uppermost fills of the popup's pane and card.
  private List<Paint> fills() {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll("*").stream())
        .filter(node -> node.getStyleClass().contains("pane") || node instanceof NotifierCard)
        .map(node -> ((Region) node).getBackground().getFills().getLast().getFill())
        .toList();
  }

  @Test
  void sumsUpWhatComesWithinASecond(FxRobot robot) {
    frame(robot);
    add(Notice.Kind.FILLED, "one");
    frame(robot);
    for (int i = 0; i < 6; i++) {
      add(Notice.Kind.FILLED, "more " + i);
      frame(robot);
    }
    assertThat(popups.count()).as("within the second").isEqualTo(1);
    time += 1_000;
    frame(robot);

    assertThat(popups.count()).isEqualTo(2);
    assertThat(texts()).contains("more 5\nand 5 more");
  }

  @Test
  void neverShowsMoreThanThree(FxRobot robot) {
    frame(robot);
    for (int i = 0; i < 5; i++) {
      add(Notice.Kind.FILLED, "number " + i);
      time += 1_000;
      frame(robot);
    }

    assertThat(popups.count()).isEqualTo(3);
    assertThat(notifier.newestFirst()).hasSize(5);
  }

  @Test
  void isQuietInAFastReplayButForAHalt(FxRobot robot) {
    frame(robot);
    fast = true;
    add(Notice.Kind.FILLED, "one of thousands");
    add(Notice.Kind.STATE, "auto-trading on");
    frame(robot);
    assertThat(popups.count()).isZero();
    add(Notice.Kind.STATE, "Trading halted: daily loss");
    time += 1_000;
    frame(robot, TradingState.HALTED);

    assertThat(texts()).contains("Trading halted: daily loss");
  }

  @Test
  void leavesOutWhatTheTraderDoesNotWant(FxRobot robot) {
    settings.set(NotifySettings.FILLS, false);
    frame(robot);
    add(Notice.Kind.FILLED, "Bought 1 ETH");
    frame(robot);

    assertThat(popups.count()).isZero();
    assertThat(notifier.newestFirst()).as("the list has everything").hasSize(1);
  }

  @Test
  void keepsTheLastFiftyNewestFirst(FxRobot robot) {
    frame(robot);
    fast = true;
    for (int i = 0; i < 70; i++) {
      add(Notice.Kind.FILLED, "number " + i);
      if (i % 10 == 0) {
        frame(robot);
      }
    }
    frame(robot);

    assertThat(notifier.newestFirst()).hasSize(50);
    assertThat(notifier.newestFirst().getFirst().text()).isEqualTo("number 69");
    assertThat(notifier.newestFirst().getLast().text()).isEqualTo("number 20");
    robot.interact(notifier::reset);
    assertThat(notifier.newestFirst()).isEmpty();
  }

  @Test
  void theWindowClosesWithOneShowing(FxRobot robot) throws Exception {
    frame(robot);
    add(Notice.Kind.REJECTED, "still open");
    frame(robot);
    assertThat(popups.count()).isEqualTo(1);
    List<Boolean> popupsAtHidden = new ArrayList<>();
    robot.interact(() -> {
      stage.setOnHidden(_ -> popupsAtHidden.add(popups.count() > 0));
      stage.hide();
    });

    assertThat(popupsAtHidden).as("gone before the window").containsExactly(false);
    WaitForAsyncUtils.waitFor(5, SECONDS, () -> Window.getWindows().isEmpty());
    // What comes later finds no window, and must not fail.
    add(Notice.Kind.FILLED, "after the end");
    time += 1_000;
    frame(robot);
    assertThat(Window.getWindows()).isEmpty();
  }

  private void add(Notice.Kind kind, String text) {
    notices.add(new Notice(notices.size() + 1, time, kind, text));
  }

  private void frame(FxRobot robot) {
    frame(robot, TradingState.ACTIVE);
  }

  private void frame(FxRobot robot, TradingState state) {
    DeskSnapshot.Trading trading = base.trading();
    DeskSnapshot snapshot =
        new DeskSnapshot(
            base.sequence(),
            time,
            base.session(),
            base.account(),
            base.unrealised(),
            base.equity(),
            new DeskSnapshot.Trading(
                state,
                false,
                "",
                0,
                trading.dayStartEquity(),
                trading.peak(),
                trading.maxDrawdown()),
            base.counts(),
            base.feed(),
            base.instruments(),
            base.workingOrders(),
            base.endedOrders(),
            base.fills(),
            base.trades(),
            base.decisions(),
            base.judgements(),
            List.copyOf(notices),
            base.equityCurve(),
            base.limits(),
            base.fees(),
            base.emergency(),
            base.protection(),
            base.exits(),
            base.counterfactuals(),
            base.connection(),
            base.venue());
    robot.interact(() -> notifier.show(snapshot));
  }

  private static List<String> texts() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () ->
            Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}

package app.wheelhouse.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The ticket where orders are real: it names the mode, waits for arming, and sends once.
@ExtendWith(ApplicationExtension.class)
class LiveTicketTest {
  private final RealDesk desk = RealDesk.live(TestDesk.live().snapshot());
  private final List<DeskCommand> sent = new ArrayList<>();
  private TicketViewModel ticket;
  private Parent panel;

  @Start
  void open(Stage stage) {
    Settings settings = new Settings();
    settings.set(TradeSettings.CONFIRM_ORDERS, false);
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    ticket = new TicketViewModel(settings, sent::add, (_, yes) -> yes.run(), loader.texts());
    panel = loader.load(new TicketView(ticket), "ticket.fxml");
    Scene scene = new Scene(panel, 310, 480);
    CommandSet commands = new CommandSet();
    ticket.commands().forEach(commands::add);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> commands.handle(event, scene.getFocusOwner()));
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    ticket.modeProperty().set(ModeFrame.LIVE);
    ticket.instrumentProperty().set(TestDesk.BTC.id());
  }

  private void shown(FxRobot robot, RealDesk now) {
    robot.interact(() -> {
      ticket.show(now.snapshot());
      ticket.getForm().getSize().set("0.01");
    });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DEMO,    Buy 0.01 BTC at market
          PAPER,   Buy 0.01 BTC at market
          SHADOW,  Buy 0.01 BTC at market – SHADOW
          TESTNET, Buy 0.01 BTC at market – TESTNET
          LIVE,    Buy 0.01 BTC at market – LIVE
          """)
  void theButtonNamesTheMode(ModeFrame mode, String words, FxRobot robot) {
    shown(robot, desk.armed());
    robot.interact(() -> ticket.modeProperty().set(mode));

    assertThat(robot.lookup("#submit").queryButton().getText()).isEqualTo(words);
    assertThat(Screens.cutOff(panel)).isEmpty();
  }

  @Test
  void anOrderCanBeWrittenButNotSentBeforeItIsArmed(FxRobot robot) {
    shown(robot, desk);

    assertThat(ticket.getState()).isEqualTo(PanelState.LIVE);
    assertThat(robot.lookup("#submit").queryButton().isDisabled()).isTrue();
    assertThat(ticket.getStatus().getBlocked()).startsWith("Not armed: press Arm");
    assertThat(ticket.getStatus().getAnswer()).startsWith("Not armed");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(sent).isEmpty();
  }

  @Test
  void aDifferenceThatWaitsToBeSeenIsNamedFirst(FxRobot robot) {
    shown(robot, desk);
    shown(robot, desk.differing(1));

    assertThat(ticket.getStatus().getBlocked()).contains("press Look");
  }

  @Test
  void itWaitsWhileTheAccountIsCompared(FxRobot robot) {
    shown(robot, desk.armed().restricted(RestrictionCause.RECONCILING, "the account is read"));

    assertThat(ticket.getStatus().getBlocked()).startsWith("The account is being compared");
  }

  @Test
  void withMoreAgainstItTheFormIsShutAndSaysBoth(FxRobot robot) {
    shown(robot, desk.restricted(RestrictionCause.FEED, "no prices"));

    assertThat(ticket.getState()).isEqualTo(PanelState.OFF);
    assertThat(ticket.getStatus().getOff())
        .contains("once you have armed it", "when the feed is back")
        .doesNotContain("by itself");
  }

  @Test
  void u2AKeyThatIsHeldSendsOneIntent(FxRobot robot) {
    shown(robot, desk.armed());
    robot.press(KeyCode.CONTROL);
    robot.type(KeyCode.ENTER, 10);
    robot.release(KeyCode.CONTROL);
    shown(robot, desk.armed().at(desk.time() + 60_000));

    assertThat(sent).hasSize(1);
  }

  @Test
  void u2ADoubleClickSendsOneIntentAndTheButtonIsOffUntilTheResult(FxRobot robot) {
    shown(robot, desk.armed());
    robot.doubleClickOn("#submit");

    assertThat(sent).hasSize(1);
    assertThat(robot.lookup("#submit").queryButton().isDisabled()).isTrue();
  }
}

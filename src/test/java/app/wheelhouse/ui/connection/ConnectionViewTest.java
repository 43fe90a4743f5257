package app.wheelhouse.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConnectionViewTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final TestDesk desk = TestDesk.live();

  @Start
  void start(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    ConnectionViewModel viewModel =
        new ConnectionViewModel(new Reachable(asked), new Settings(), loader.texts());
    Scene scene =
        new Scene(loader.load(new ConnectionView(viewModel), "connection.fxml"), 700, 240);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    viewModel.show(Markets.report(desk, FeedState.FAILED, 50, 0).snapshot());
  }

  @Test
  void theButtonReconnectsNow(FxRobot robot) {
    Button button = robot.lookup("Reconnect now").queryButton();
    robot.clickOn(button);

    assertThat(asked).hasValue(1);
  }

  /// One session that can be asked to reconnect.
  private record Reachable(AtomicInteger asked) implements Sessions, DeskSession {
    @Override
    public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
      return new ReadOnlyObjectWrapper<@Nullable DeskSession>(this).getReadOnlyProperty();
    }

    @Override
    public void reconnect() {
      asked.incrementAndGet();
    }

    @Override
    public ModeFrame mode() {
      return ModeFrame.PAPER;
    }

    @Override
    public String name() {
      return "paper";
    }

    @Override
    public String source() {
      return "a test";
    }

    @Override
    public void send(DeskCommand command) {}

    @Override
    public @Nullable ReplayControls replay() {
      return null;
    }

    @Override
    public void openDemo() {}

    @Override
    public void openReplay(List<Path> tapes) {}

    @Override
    public void openPaper() {}

    @Override
    public void reset() {}
  }
}

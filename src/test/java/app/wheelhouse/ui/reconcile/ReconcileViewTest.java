package app.wheelhouse.ui.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReconcileViewTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final RealDesk desk = RealDesk.live(TestDesk.live().snapshot());
  private ReconcileViewModel viewModel;
  private Parent banner;
  private VBox root;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    viewModel = new ReconcileViewModel(new Settings(), sent::add, loader.texts());
    banner = loader.load(new BannerView(viewModel), "banner.fxml");
    root = new VBox(banner, loader.load(new ReconcileView(viewModel), "reconcile.fxml"));
    Scene scene = new Scene(root, 800, 600);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  /// Laid out at once: a click must find what has just come up.
  private void shown(FxRobot robot, RealDesk now) {
    robot.interact(() -> {
      viewModel.show(now.snapshot());
      root.applyCss();
      root.layout();
    });
  }

  @Test
  void oneClickOnTheBannerLeadsToTheSheetAndOneMoreSaysSeen(FxRobot robot) {
    shown(robot, desk.differing(1, Differences.POSITION));
    robot.clickOn("Look…");
    assertThat(viewModel.openProperty().get()).isTrue();
    robot.doubleClickOn("#seen");

    assertThat(sent).containsExactly(new DeskCommand.SeenDifferences());
    assertThat(Screens.cutOff(root)).isEmpty();
    assertThat(Screens.unnamed(root)).isEmpty();
  }

  @Test
  void withoutASeriousDifferenceThereIsNoBannerAndNothingToConfirm(FxRobot robot) {
    shown(robot, desk.differing(0, Differences.FILL));

    assertThat(banner.isVisible()).isFalse();
    assertThat(banner.isManaged()).isFalse();
    assertThat(robot.lookup("#seen").query().isVisible()).isFalse();
    assertThat(Screens.texts(root)).contains("Fill", "09:56:00");
  }
}

package app.wheelhouse.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RiskViewTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final RiskViewModel viewModel =
      new RiskViewModel(new Settings(), sent::add, (_, yes) -> yes.run(), loader.texts());
  private Parent panel;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    panel = loader.load(new RiskView(viewModel), "risk.fxml");
    StackPane root = new StackPane(panel);
    root.getStyleClass().add("shell");
    Scene scene = new Scene(root, 700, 230);
    Theme.DARK.dress(scene);
    viewModel.show(RiskDesks.calm());
    shown.setScene(scene);
    shown.show();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          700,  230
          1350, 330
          """)
  void nothingIsCutOffAndEverythingIsNamedOnAnyPage(int width, int height, FxRobot robot) {
    List<DeskSnapshot> moments = List.of(RiskDesks.calm(), RiskDesks.warning(), RiskDesks.halted());
    for (DeskSnapshot moment : moments) {
      for (RiskPage page : RiskPage.values()) {
        robot.interact(() -> {
          stage.getScene().getWindow().setWidth(width);
          stage.getScene().getWindow().setHeight(height);
          viewModel.pageProperty().set(page);
          viewModel.show(moment);
          for (int pass = 0; pass < 3; pass++) {
            panel.applyCss();
            panel.layout();
          }
        });
        assertThat(Screens.cutOff(panel)).as(page + " cut off").isEmpty();
        assertThat(Screens.unnamed(panel)).as(page + " unnamed").isEmpty();
      }
    }
  }

  @Test
  void theResetIsArmedByTheWordAndTypingOutlastsNewSnapshots(FxRobot robot) {
    DeskSnapshot halted = RiskDesks.halted();
    robot.interact(() -> viewModel.show(halted));
    Button reset = robot.lookup("#way-out").queryAs(Button.class);
    TextField word = robot.lookup("#reset-word").queryAs(TextField.class);
    assertThat(reset.isDisabled()).isTrue();

    robot.interact(() -> {
      word.setText("RESE");
      viewModel.show(Altered.of(halted).time(halted.time() + 5_000).snapshot());
    });
    assertThat(word.getText()).isEqualTo("RESE");
    assertThat(reset.isDisabled()).isTrue();
    assertThat(reset.getAccessibleHelp()).contains("Type RESET");

    robot.interact(() -> word.appendText("T"));
    assertThat(reset.isDisabled()).isFalse();
    robot.interact(reset::fire);
    assertThat(sent).containsExactly(new DeskCommand.ResetDrawdown("RESET"));
  }

  @Test
  void rowsAreKeptWhileFiguresChange(FxRobot robot) {
    DeskSnapshot calm = RiskDesks.calm();
    List<Node> before = List.copyOf(robot.lookup(".exposure").queryAll());
    robot.interact(() -> {
      for (int i = 1; i < 20; i++) {
        viewModel.show(Altered.of(calm).time(calm.time() + i * 1_000L).snapshot());
      }
    });

    assertThat(robot.lookup(".exposure").queryAll()).containsExactlyElementsOf(before);
  }

  @Test
  void aClickOnAnOrderShowsItsWaterfall(FxRobot robot) {
    robot.interact(() -> viewModel.pageProperty().set(RiskPage.SIZING));
    ListView<?> list = robot.lookup(".judged-list").queryListView();
    robot.interact(() -> list.getSelectionModel().select(2));

    assertThat(Screens.texts(panel)).contains("BTC Buy: denied, nothing was sent.");
  }
}

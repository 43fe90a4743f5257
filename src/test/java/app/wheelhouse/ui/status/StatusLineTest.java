package app.wheelhouse.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StatusLineTest {
  private static final List<String> NEEDED =
      List.of(
          "status-feed",
          "status-positions",
          "status-trading",
          "status-equity",
          "status-unrealised");

  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final Settings settings = new Settings();
  private final StatusViewModel viewModel =
      new StatusViewModel(settings, new StatusTexts(loader.texts()), _ -> {});

  @Start
  void open(Stage unused) {
    settings.set(AppearanceSettings.ZONE, "America/Argentina/Buenos_Aires");
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100).feed(FeedState.RECONNECTING);
    viewModel.show(
        Markets.report(desk.later(14_000), FeedState.RECONNECTING, 44, 0).later(5_000).snapshot());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1280, DARK
          1280, LIGHT
          1000, DARK
          """)
  void duringAnOutageWhatIsNeededStaysWholeAndTheRestIsLeftOutWhole(
      double width, Theme theme, FxRobot robot) {
    List<String> shown = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    robot.interact(() -> {
      Parent bar = bar(width, theme);
      for (Node part : bar.getChildrenUnmodifiable()) {
        if (part.isVisible() && part.isManaged() && part.getId() != null) {
          shown.add(part.getId());
          assertThat(part.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
          cut(part, cut);
        }
      }
    });

    assertThat(shown).containsAll(NEEDED);
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2000, 10
          700, 4
          """)
  void theLeastImportantGoFirst(double width, int most, FxRobot robot) {
    List<Integer> shown = new ArrayList<>();
    List<Integer> hidden = new ArrayList<>();
    robot.interact(() -> {
      for (Node part : bar(width, Theme.DARK).getChildrenUnmodifiable()) {
        if (part.isManaged() && part.getId() != null) {
          (part.isVisible() ? shown : hidden).add(StatusLine.getRank(part));
        }
      }
    });

    assertThat(shown).hasSizeLessThanOrEqualTo(most).contains(0);
    assertThat(hidden).hasSize(10 - shown.size());
    assertThat(hidden)
        .allSatisfy(rank -> assertThat(shown).allSatisfy(kept -> assertThat(kept < rank).isTrue()));
  }

  private Parent bar(double width, Theme theme) {
    Parent bar = loader.load(new StatusView(viewModel), "status.fxml");
    StackPane root = new StackPane(bar);
    root.getStyleClass().add("shell");
    root.setStyle("-fx-border-width: 0;");
    Scene scene = new Scene(root, width, 28);
    theme.dress(scene);
    root.applyCss();
    root.layout();
    return bar;
  }

  /// Labels that show less than their text.
  private static void cut(Node node, List<String> found) {
    if (node instanceof Labeled labeled) {
      labeled.lookupAll(".text").stream()
          .filter(text -> text instanceof Text)
          .map(text -> ((Text) text).getText())
          .filter(text -> !text.equals(labeled.getText()))
          .forEach(text -> found.add(labeled.getText() + " as " + text));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> cut(child, found));
    }
  }
}

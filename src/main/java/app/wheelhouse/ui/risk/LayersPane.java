package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.ui.control.Choice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page Layers: the eight on the left, the checks of the chosen one on the right.
final class LayersPane extends HBox {
  private final LayersPage page;
  private final RiskTexts texts;
  private final List<LayerButton> buttons = new ArrayList<>();
  private final VBox checks = new VBox();
  private final FontIcon icon = new FontIcon("fth-check");
  private final Label answer = new Label();
  private final HBox answerRow = new HBox(icon, answer);

  LayersPane(LayersPage page, RiskTexts texts) {
    this.page = page;
    this.texts = texts;
    getStyleClass().add("risk-layers");
    checks.getStyleClass().add("risk-checks");
    ScrollPane right = Scrolls.of(checks, texts.of("layers.checks"));
    VBox.setVgrow(right, Priority.ALWAYS);
    VBox detail = new VBox(question(), answerRow, right);
    detail.getStyleClass().add("risk-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    ScrollPane left = Scrolls.of(list(), texts.of("layers.list"));
    left.getStyleClass().add("risk-side");
    getChildren().addAll(left, detail);
    page.layersProperty().subscribe(_ -> fill());
    page.chosenProperty().subscribe(_ -> fill());
    page.verdictProperty().subscribe(this::show);
  }

  private VBox list() {
    VBox list = new VBox();
    list.getStyleClass().add("layer-list");
    ToggleGroup group = new ToggleGroup();
    for (int layer = 1; layer <= LayerLine.LAYERS; layer++) {
      int number = layer;
      LayerButton button = new LayerButton(layer, texts);
      button.setToggleGroup(group);
      // Pressing the one that is on leaves it on.
      button.setOnAction(_ -> {
        button.setSelected(true);
        page.chosenProperty().set(number);
      });
      buttons.add(button);
    }
    list.getChildren().addAll(buttons);
    return list;
  }

  private HBox question() {
    HBox sides = new HBox();
    sides.getStyleClass().addAll("segmented", "risk-sides");
    sides.setMinWidth(USE_PREF_SIZE);
    Choice.fill(
        sides, List.of(Side.BUY, Side.SELL), side -> texts.word("side", side), page.sideProperty());
    Label words = new Label();
    words.setWrapText(true);
    words.textProperty().bind(page.questionProperty());
    HBox row = new HBox(sides, words);
    row.getStyleClass().add("risk-question");
    answerRow.getStyleClass().add("risk-answer");
    answer.setWrapText(true);
    answer.setMinHeight(USE_PREF_SIZE);
    return row;
  }

  private void show(@Nullable Verdict verdict) {
    if (verdict == null) {
      return;
    }
    Outcome outcome = LayersPage.worst(verdict);
    Outcomes.colour(answerRow, outcome);
    icon.setIconLiteral(Outcomes.icon(outcome));
    answer.setText(page.answer(verdict));
  }

  private void fill() {
    List<LayerLine> layers = page.layersProperty().get();
    int chosen = page.chosenProperty().get();
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(i + 1 == chosen);
      if (i < layers.size()) {
        buttons.get(i).show(layers.get(i));
      }
    }
    if (chosen <= layers.size()) {
      NowPane.fill(
          checks,
          layers.get(chosen - 1).checks(),
          () -> new CheckPane(texts),
          CheckPane.class,
          CheckPane::show);
    }
  }
}

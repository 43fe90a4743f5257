package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page What if: a slider for the price, and what it does to the account and each position.
final class WhatIfPane extends VBox {
  private final WhatIfPage page;
  private final RiskTexts texts;
  private final HBox scopes = new HBox();
  private final Label sentence = new Label();
  private final HBox figures = new HBox();
  private final VBox lines = new VBox();

  WhatIfPane(WhatIfPage page, RiskTexts texts) {
    this.page = page;
    this.texts = texts;
    getStyleClass().add("risk-what-if");
    sentence.getStyleClass().add("strong");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    figures.getStyleClass().add("shock-figures");
    lines.getStyleClass().add("shock-lines");
    getChildren().addAll(question(), sentence, figures, lines);
    page.heldProperty().subscribe(this::offer);
    page.scopeProperty().subscribe(_ -> choose());
    page.figuresProperty().subscribe(this::show);
  }

  private HBox question() {
    scopes.getStyleClass().add("segmented");
    scopes.setMinWidth(USE_PREF_SIZE);
    Slider slider = new Slider(-WhatIfPage.MOST, WhatIfPage.MOST, 0);
    slider.setId("shock");
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(10);
    slider.setMinorTickCount(0);
    slider.setShowTickMarks(true);
    slider.setAccessibleText(texts.of("what-if.slider"));
    slider.valueProperty().bindBidirectional(page.percentProperty());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label percent = new Label();
    percent.getStyleClass().addAll("figure", "strong", "shock-percent");
    page.percentProperty().subscribe(now -> percent.setText(words(now.doubleValue())));
    HBox row = new HBox(scopes, end(-WhatIfPage.MOST), slider, end(WhatIfPage.MOST), percent);
    row.getStyleClass().add("shock-question");
    return row;
  }

  /// In half percents.
  private static String words(double percent) {
    String number = Figures.number(Math.rint(percent * 2) / 2, 1);
    return (percent > 0 ? "+" : "") + number + " %";
  }

  private static Label end(int percent) {
    Label label = new Label((percent > 0 ? "+" : "") + Figures.number(percent, 0) + " %");
    label.getStyleClass().addAll("quiet", "tiny");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// A button for all markets and one for each that is held; a single one needs no choice.
  private void offer(List<InstrumentId> held) {
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> buttons = new ArrayList<>();
    buttons.add(scope(null, texts.of("what-if.all"), group));
    if (held.size() > 1) {
      held.forEach(id -> buttons.add(scope(id, id.symbol(), group)));
    }
    scopes.getChildren().setAll(buttons);
    choose();
  }

  private ToggleButton scope(@Nullable InstrumentId id, String name, ToggleGroup group) {
    ToggleButton button = new ToggleButton(name);
    button.setUserData(id);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(texts.of("what-if.scope", name));
    // Pressing the one that is on leaves it on.
    button.setOnAction(_ -> {
      button.setSelected(true);
      page.scopeProperty().set(id);
    });
    return button;
  }

  private void choose() {
    scopes
        .getChildren()
        .forEach(node -> {
          if (node instanceof ToggleButton button) {
            button.setSelected(Objects.equals(button.getUserData(), page.scopeProperty().get()));
          }
        });
  }

  private void show(@Nullable ShockFigures now) {
    if (now == null) {
      return;
    }
    sentence.setText(now.sentence());
    while (figures.getChildren().size() < now.figures().size()) {
      figures.getChildren().add(new ShockFigurePane(texts));
    }
    for (int i = 0; i < now.figures().size(); i++) {
      if (figures.getChildren().get(i) instanceof ShockFigurePane pane) {
        pane.show(now.figures().get(i));
      }
    }
    NowPane.fill(
        lines,
        now.positions(),
        () -> new ShockLinePane(texts),
        ShockLinePane.class,
        ShockLinePane::show);
  }
}

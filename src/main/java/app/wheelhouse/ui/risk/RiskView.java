package app.wheelhouse.ui.risk;

import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.StateVeil;
import app.wheelhouse.ui.fx.PanelState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Fields and handlers of risk.fxml; a page is made when it is first shown.
public final class RiskView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final RiskViewModel viewModel;
  private final Map<RiskPage, Node> made = new EnumMap<>(RiskPage.class);

  @FXML private HBox pages;
  @FXML private StackPane body;
  @FXML private StackPane page;
  @FXML private StateVeil veil;

  public RiskView(RiskViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public RiskViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Choice.fill(
        pages,
        List.of(RiskPage.values()),
        each -> viewModel.words().of("page." + each.key()),
        viewModel.pageProperty());
    viewModel.pageProperty().subscribe(this::show);
    viewModel
        .nothingProperty()
        .subscribe(sentence -> {
          veil.setEmpty(sentence);
          veil.setOff(sentence);
        });
    viewModel.stateProperty().subscribe(this::show);
  }

  private void show(RiskPage now) {
    page.getChildren().setAll(made.computeIfAbsent(now, this::make));
  }

  private void show(PanelState now) {
    body.pseudoClassStateChanged(STALE, now == PanelState.STALE);
    page.setVisible(now == PanelState.LIVE || now == PanelState.STALE);
  }

  private Node make(RiskPage wanted) {
    RiskTexts texts = viewModel.words();
    return switch (wanted) {
      case NOW ->
          Scrolls.of(
              new NowPane(viewModel.now(), texts, viewModel.scaleProperty()), texts.of("page.now"));
      case LAYERS -> new LayersPane(viewModel.layers(), texts);
      case SIZING -> new SizingPane(viewModel.sizing(), texts, viewModel.scaleProperty());
      case WHAT_IF ->
          Scrolls.of(new WhatIfPane(viewModel.whatIf(), texts), texts.of("page.what-if"));
      case BOARD -> new BoardPane(viewModel.board(), texts, viewModel.scaleProperty());
      case HISTORY -> new HistoryPane(viewModel.history(), texts, viewModel.scaleProperty());
    };
  }
}

package app.wheelhouse.ui.skill;

import app.wheelhouse.ui.control.Beat;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.PanelState;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of skill.fxml.
public final class SkillView {
  private static final Duration PACE = Duration.seconds(3);
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final SkillViewModel viewModel;

  @FXML private ScrollPane page;
  @FXML private ChoiceBox<@Nullable Option> proposer;
  @FXML private ChoiceBox<@Nullable Option> market;
  @FXML private ChoiceBox<@Nullable Option> regime;
  @FXML private VBox diagram;
  @FXML private VBox figures;
  @FXML private VBox money;
  @FXML private VBox outcomes;

  public SkillView(SkillViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public SkillViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    SkillTexts words = viewModel.words();
    SkillChoice choice = viewModel.choice();
    fill(proposer, choice.proposers(), choice.proposerProperty());
    fill(market, choice.markets(), choice.marketProperty());
    fill(regime, choice.regimes(), choice.regimeProperty());
    // One regime to choose from is none.
    Shown.when(regime, Bindings.size(choice.regimes()).greaterThan(1));
    ReliabilityCanvas picture = new ReliabilityCanvas(words);
    FigureGrid grid = new FigureGrid(words);
    TakenPane taken = new TakenPane(words);
    EvenPane even = new EvenPane(words);
    OutcomeGrid last = new OutcomeGrid(words);
    diagram.getChildren().add(picture);
    figures.getChildren().add(grid);
    money.getChildren().addAll(taken, even);
    outcomes.getChildren().add(last);
    viewModel
        .pageProperty()
        .subscribe(now -> {
          picture.show(now);
          grid.show(now);
          taken.show(now);
          show(last, now, viewModel.zoneProperty().get());
        });
    viewModel.zoneProperty().subscribe(zone -> show(last, viewModel.pageProperty().get(), zone));
    viewModel.evenProperty().subscribe(even::show);
    viewModel
        .stateProperty()
        .subscribe(state -> page.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    page.visibleProperty().bind(Bindings.isNotNull(viewModel.pageProperty()));
    Beat.every(PACE, page, viewModel.shownProperty(), viewModel::refresh);
  }

  private static void fill(
      ChoiceBox<@Nullable Option> box,
      ObservableList<Option> options,
      ObjectProperty<@Nullable Option> chosen) {
    box.setItems(options);
    box.valueProperty().bindBidirectional(chosen);
  }

  private static void show(OutcomeGrid last, @Nullable SkillPage now, ZoneId zone) {
    last.show(now == null ? List.of() : now.newest(), zone);
  }
}

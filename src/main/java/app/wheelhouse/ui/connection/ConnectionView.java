package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fields and handlers of connection.fxml.
public final class ConnectionView {
  private final ConnectionViewModel viewModel;

  @FXML private ScrollPane page;
  @FXML private FontIcon icon;
  @FXML private VBox head;
  @FXML private Label attempt;
  @FXML private Label why;
  @FXML private VBox numbers;
  @FXML private VBox budgets;
  @FXML private VBox channels;
  @FXML private Label none;

  public ConnectionView(ConnectionViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ConnectionViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    ConnectionTexts words = viewModel.words();
    for (ConnectionFigure figure : viewModel.figures().all()) {
      (figure.kind().isBudget() ? budgets : numbers)
          .getChildren()
          .add(new FigurePane(figure, words));
    }
    ChannelGrid grid = new ChannelGrid(words);
    channels.getChildren().add(grid);
    viewModel
        .channels()
        .addListener((ListChangeListener<ChannelRow>) _ -> grid.show(viewModel.channels()));
    grid.show(viewModel.channels());
    page.visibleProperty().bind(viewModel.reportedProperty());
    shownWithText(attempt);
    shownWithText(why);
    viewModel.feedProperty().subscribe(this::show);
    viewModel.stateProperty().subscribe(this::show);
  }

  private static void shownWithText(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private void show(FeedState now) {
    icon.setIconLiteral(ConnectionTexts.icon(now));
  }

  private void show(PanelState now) {
    for (PanelState each : PanelState.values()) {
      head.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
    none.setVisible(now == PanelState.EMPTY);
    none.setManaged(now == PanelState.EMPTY);
  }

  @FXML
  private void reconnect() {
    viewModel.reconnect();
  }
}

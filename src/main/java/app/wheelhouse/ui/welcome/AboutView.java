package app.wheelhouse.ui.welcome;

import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// Fields and handlers of about.fxml.
public final class AboutView {
  private final AboutViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private GridPane facts;
  @FXML private Button close;

  public AboutView(AboutViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public AboutViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    row(resources.getString("about.version"), new Label(viewModel.version()));
    row(resources.getString("about.java"), new Label(viewModel.java()));
    if (viewModel.folders().isEmpty()) {
      row(resources.getString("about.folders"), new Label(resources.getString("about.nothing")));
    }
    viewModel.folders().forEach(folder -> row(folder.name(), path(folder)));
    close.setOnAction(_ -> viewModel.openProperty().set(false));
  }

  /// Can be selected and copied.
  private static Node path(AboutFacts.Folder folder) {
    TextField path = new TextField(folder.path().toString());
    path.setEditable(false);
    path.setAccessibleText(folder.name());
    path.getStyleClass().add("about-path");
    return path;
  }

  private void row(String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("quiet");
    facts.addRow(facts.getRowCount(), label, value);
  }
}

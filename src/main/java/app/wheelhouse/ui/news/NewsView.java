package app.wheelhouse.ui.news;

import app.wheelhouse.ui.control.StateVeil;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of news.fxml.
public final class NewsView {
  /// Width of a letter with its share of the page's borders, in parts of the font's size.
  private static final double LETTER = 0.62;

  private final NewsViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private TextField search;
  @FXML private ChoiceBox<String> symbol;
  @FXML private Label feeds;
  @FXML private ListView<@Nullable NewsLine> list;
  @FXML private Button fresh;
  @FXML private StateVeil veil;
  @FXML private VBox feed;
  @FXML private VBox detail;
  @FXML private ScrollPane scroll;
  @FXML private StackPane page;
  @FXML private TextArea summary;
  @FXML private HBox address;
  @FXML private TextField url;
  @FXML private Button copy;
  @FXML private Button back;

  public NewsView(NewsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public NewsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    NewsTexts texts = new NewsTexts(resources);
    list.setCellFactory(_ -> new NewsCell(texts, viewModel::open));
    list.setItems(viewModel.getNews());
    list.getItems().addListener((ListChangeListener<@Nullable NewsLine>) _ -> stayAtTop());
    list.skinProperty().subscribe(this::watchPosition);
    symbol.setItems(viewModel.choice().symbols());
    symbol.valueProperty().bindBidirectional(viewModel.choice().symbolProperty());
    search.textProperty().bindBidirectional(viewModel.choice().searchProperty());
    feeds.visibleProperty().bind(feeds.textProperty().isEmpty().not());
    feeds.managedProperty().bind(feeds.visibleProperty());
    viewModel
        .freshProperty()
        .subscribe(count -> {
          fresh.setText(texts.filled("fresh", count.intValue()));
          fresh.setVisible(count.intValue() > 0);
        });
    viewModel.emptyTextProperty().subscribe(veil::setEmpty);
    address.managedProperty().bind(address.visibleProperty());
    NewsPage head = new NewsPage(texts, viewModel::showMarket);
    page.getChildren().setAll(head);
    scroll.widthProperty().subscribe(this::fit);
    viewModel.openProperty().subscribe(line -> showDetail(head, texts, line));
  }

  @FXML
  private void toTop() {
    viewModel.readingProperty().set(false);
    list.scrollTo(0);
  }

  @FXML
  private void closeDetail() {
    viewModel.close();
    list.requestFocus();
  }

  @FXML
  private void copyAddress() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, url.getText()));
    copy.setText(new NewsTexts(resources).get("copied"));
  }

  @FXML
  private void listKey(KeyEvent event) {
    NewsLine line = list.getSelectionModel().getSelectedItem();
    if (line != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      viewModel.open(line);
      event.consume();
    }
  }

  @FXML
  private void detailKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      closeDetail();
      event.consume();
    }
  }

  @FXML
  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      search.clear();
      event.consume();
    }
  }

  private void showDetail(NewsPage head, NewsTexts texts, @Nullable NewsLine line) {
    feed.setVisible(line == null);
    detail.setVisible(line != null);
    if (line == null) {
      return;
    }
    head.show(line.item(), viewModel.time(line.item()));
    boolean told = !line.item().summary().isEmpty();
    summary.setText(told ? line.item().summary() : texts.get("nosummary"));
    fit();
    scroll.setVvalue(0);
    url.setText(line.item().url());
    copy.setText(texts.get("copy"));
    address.setVisible(!line.item().url().isEmpty());
    back.requestFocus();
  }

  /// The text is as high as its words, so that the page scrolls, not the text in it.
  private void fit() {
    double letters = Math.max(10, scroll.getWidth() / (LETTER * summary.getFont().getSize()));
    long rows =
        summary.getText().lines().mapToLong(line -> 1 + (long) (line.length() / letters)).sum();
    summary.setPrefRowCount((int) Math.max(1, rows));
  }

  /// At the top new lines push the others down; further down nothing moves.
  private void stayAtTop() {
    if (!viewModel.readingProperty().get() && !list.getItems().isEmpty()) {
      list.scrollTo(0);
    }
  }

  private void watchPosition() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty()
            .subscribe(value ->
                viewModel.readingProperty().set(bar.isVisible() && value.doubleValue() > 0));
      }
    }
  }
}

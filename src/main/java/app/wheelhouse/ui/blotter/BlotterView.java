package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.MoneyLabel;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.control.StateVeil;
import app.wheelhouse.ui.fx.PanelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of blotter.fxml.
public final class BlotterView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /// Height of a row at the normal font size, px.
  private static final double ROW = 22;

  /// Below this width the filter is an icon alone and the totals are left out, px.
  private static final double NARROW = 600;

  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final BlotterViewModel viewModel;
  private final ToggleGroup group = new ToggleGroup();
  private @Nullable TabOverflow row;

  @FXML private HBox tabs;
  @FXML private StackPane body;
  @FXML private Label detail;
  @FXML private StackPane guest;
  @FXML private TableView<OrderRow> orders;
  @FXML private VBox question;
  @FXML private TableView<OrderRow> questioned;
  @FXML private TableView<FillRow> fills;
  @FXML private TableView<TradeRow> trades;
  @FXML private ToggleButton workingOnly;
  @FXML private HBox totals;
  @FXML private Label count;
  @FXML private Label winRate;
  @FXML private MoneyLabel net;
  @FXML private StateVeil veil;

  public BlotterView(BlotterViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public BlotterViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    OrdersTable.fill(orders, viewModel);
    QuestionTable.fill(questioned, viewModel);
    FillsTable.fill(fills, viewModel);
    TradesTable.fill(trades, viewModel);
    table(orders, viewModel.orders(), BlotterCsv::orders);
    table(questioned, viewModel.questioned(), BlotterCsv::orders);
    table(fills, viewModel.history().fills(), BlotterCsv::fills);
    table(trades, viewModel.history().trades(), BlotterCsv::trades);
    opens(orders, row -> row.order().spec().instrument());
    opens(questioned, row -> row.order().spec().instrument());
    opens(fills, row -> row.fill().instrument());
    opens(trades, row -> row.trade().instrument());
    orders.getSelectionModel().selectedItemProperty().subscribe(row -> viewModel.select(row));
    detail
        .visibleProperty()
        .bind(orders.visibleProperty().and(viewModel.detailProperty().isNotEmpty()));
    detail.managedProperty().bind(detail.visibleProperty());
    workingOnly.selectedProperty().bindBidirectional(viewModel.workingOnlyProperty());
    viewModel.history().totalsProperty().subscribe(this::show);
    viewModel.emptyTextProperty().subscribe(veil::setEmpty);
    viewModel
        .stateProperty()
        .subscribe(state -> body.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    row =
        new TabOverflow(tabs, (Region) workingOnly.getParent(), viewModel.words().of("tabs.more"));
    List.of(BlotterTab.ORDERS, BlotterTab.IN_QUESTION, BlotterTab.FILLS, BlotterTab.TRADES)
        .forEach(tab -> addTab(tab, viewModel.words().of("tab." + tab.key())));
    viewModel.tabProperty().subscribe(this::show);
    Region head = (Region) tabs.getParent();
    workingOnly
        .contentDisplayProperty()
        .bind(
            head.widthProperty()
                .map(width ->
                    width.doubleValue() < NARROW
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT));
    // After the filter has become an icon, or a word again.
    head.widthProperty().subscribe(this::showTotals);
  }

  /// Shows a panel of the shell as one more tab. Once a tab, after loading.
  ///
  /// @param tab a hosted one
  public void host(BlotterTab tab, String title, Node node) {
    node.visibleProperty().bind(viewModel.tabProperty().isEqualTo(tab));
    guest.getChildren().add(node);
    addTab(tab, title);
    show(viewModel.tabProperty().get());
  }

  private void addTab(BlotterTab tab, String title) {
    ToggleButton button = new ToggleButton(title);
    button.setId("tab-" + tab.key());
    button.getStyleClass().addAll("choice", "blotter-tab");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setUserData(tab);
    // Pressing the one that is on leaves it on.
    button.setOnAction(_ -> {
      button.setSelected(true);
      viewModel.tabProperty().set(tab);
    });
    if (tab == BlotterTab.ORDERS) {
      counts(button, title, viewModel.workingProperty());
    } else if (tab == BlotterTab.IN_QUESTION) {
      counts(button, title, viewModel.inQuestionProperty());
      button.getStyleClass().add("blotter-question");
      // It is there while there is a question, and until the trader has seen that there is none.
      Shown.when(
          button,
          viewModel
              .inQuestionProperty()
              .greaterThan(0)
              .or(viewModel.tabProperty().isEqualTo(BlotterTab.IN_QUESTION)));
    }
    TabOverflow made = row;
    if (made != null) {
      made.add(button, tab.isHosted());
    }
    if (!tab.isHosted()) {
      // It comes, goes and counts.
      button.managedProperty().subscribe(this::arrange);
      button.textProperty().subscribe(this::arrange);
    }
  }

  private void arrange() {
    TabOverflow made = row;
    if (made != null) {
      made.arrange();
    }
  }

  private static void counts(ToggleButton button, String title, ReadOnlyIntegerProperty number) {
    number.subscribe(now -> button.setText(now.intValue() == 0 ? title : title + " \u00b7 " + now));
  }

  private void show(BlotterTab tab) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == tab));
    orders.setVisible(tab == BlotterTab.ORDERS);
    question.setVisible(tab == BlotterTab.IN_QUESTION);
    fills.setVisible(tab == BlotterTab.FILLS);
    trades.setVisible(tab == BlotterTab.TRADES);
    guest.setVisible(tab.isHosted());
    body.setVisible(!tab.isHosted());
    workingOnly.setVisible(tab == BlotterTab.ORDERS);
    workingOnly.setManaged(tab == BlotterTab.ORDERS);
    showTotals();
  }

  private void show(Totals now) {
    BlotterTexts texts = viewModel.words();
    boolean all = now.counted() == now.trades();
    count.setText(texts.of(all ? "totals.all" : "totals.newest", now.trades(), now.counted()));
    winRate.setText(Double.isNaN(now.winRate()) ? Figures.UNKNOWN : Figures.percent(now.winRate()));
    net.setMoney(now.net());
    showTotals();
  }

  private void showTotals() {
    boolean some = viewModel.history().totalsProperty().get().trades() > 0;
    boolean fits = ((Region) tabs.getParent()).getWidth() >= NARROW;
    totals.setVisible(some && fits && viewModel.tabProperty().get() == BlotterTab.TRADES);
    totals.setManaged(totals.isVisible());
    arrange();
  }

  private <S> void table(
      TableView<S> table, ObservableList<S> rows, Function<List<S>, String> csv) {
    SortedList<S> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(new Label());
    viewModel.timesProperty().subscribe(_ -> table.refresh());
    viewModel
        .scaleProperty()
        .subscribe(times -> table.setFixedCellSize(Math.rint(ROW * times.doubleValue())));
    table.setOnKeyPressed(key -> {
      if (COPY.match(key)) {
        copy(csv.apply(selected(table)));
        key.consume();
      } else if (key.getCode() == KeyCode.DELETE && table == orders) {
        viewModel.cancelSelected(selected(orders));
        key.consume();
      }
    });
  }

  /// The selection has nulls while rows come and go.
  private static <S> List<S> selected(TableView<S> table) {
    return new ArrayList<>(table.getSelectionModel().getSelectedItems())
        .stream().filter(Objects::nonNull).toList();
  }

  /// A double click shows the market.
  private <S> void opens(TableView<S> table, Function<S, InstrumentId> instrument) {
    table.setOnMouseClicked(click -> {
      S row = table.getSelectionModel().getSelectedItem();
      if (click.getClickCount() == 2 && row != null) {
        viewModel.show(instrument.apply(row));
      }
    });
  }

  private static void copy(String csv) {
    ClipboardContent content = new ClipboardContent();
    content.putString(csv);
    Clipboard.getSystemClipboard().setContent(content);
  }
}

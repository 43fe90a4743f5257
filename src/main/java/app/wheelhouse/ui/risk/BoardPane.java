package app.wheelhouse.ui.risk;

import app.wheelhouse.engine.Counterfactuals.RuleTally;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.MoneyLabel;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The page Saved or cost: the sum in a sentence over the table by rule and the paper trades.
final class BoardPane extends VBox {
  private static final double ROW = 22;

  private final RiskTexts texts;
  private final ReadOnlyDoubleProperty scale;

  BoardPane(BoardPage page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    this.texts = texts;
    this.scale = scale;
    getStyleClass().add("risk-board");
    Label headline = new Label();
    headline.getStyleClass().add("strong");
    headline.setWrapText(true);
    headline.textProperty().bind(page.headlineProperty());
    MoneyLabel net = new MoneyLabel();
    net.setSigned(true);
    net.getStyleClass().add("strong");
    net.setMinWidth(USE_PREF_SIZE);
    page.netProperty().subscribe(net::setMoney);
    Label unit = new Label(texts.of("board.net"));
    unit.getStyleClass().add("quiet");
    unit.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(headline, GaugePane.gap(), unit, net);
    head.getStyleClass().add("board-head");
    TableView<RuleTally> rules = rules(page);
    TableView<PaperLine> trades = trades(page);
    TwoTables tables =
        new TwoTables(rules, texts.of("board.rules"), trades, texts.of("board.trades"), scale);
    VBox.setVgrow(tables, Priority.ALWAYS);
    head.getChildren().addFirst(tables.switches());
    getChildren().addAll(head, tables);
  }

  private TableView<RuleTally> rules(BoardPage page) {
    TableView<RuleTally> table = new TableView<>(page.rules());
    table.setAccessibleText(texts.of("board.rules.accessible"));
    new Columns<RuleTally>(table, "board", texts, scale)
        .words("layer", 140, tally -> tally.layer() + " " + texts.layer(tally.layer()))
        .words("rule", 140, tally -> texts.rule(tally.rule()))
        .figures("denied", 50, tally -> Long.toString(tally.denied()))
        .figures("cut", 38, tally -> Long.toString(tally.cut()))
        .figures("open", 42, tally -> Long.toString(tally.open()))
        .figures("saved", 76, tally -> Figures.number(tally.saved().amount(), 2))
        .figures("cost", 76, tally -> Figures.number(tally.cost().amount(), 2))
        .result("net", 92, RuleTally::net);
    return sized(table);
  }

  private TableView<PaperLine> trades(BoardPage page) {
    TableView<PaperLine> table = new TableView<>(page.trades());
    table.setAccessibleText(texts.of("board.trades.accessible"));
    new Columns<PaperLine>(table, "board", texts, scale)
        .words("time", 80, PaperLine::time)
        .words("market", 42, line -> line.trade().instrument().symbol())
        .signed(
            "side",
            42,
            line -> texts.word("side", line.trade().side()),
            line -> line.trade().side().sign())
        .figures("size", 66, PaperLine::size)
        .figures("entry", 68, PaperLine::entry)
        .figures("stop", 68, PaperLine::stop)
        .figures("target", 68, PaperLine::target)
        .words("status", 78, line -> texts.word("paper", line.trade().status()))
        .result("net", 92, line -> line.trade().net());
    return sized(table);
  }

  private <S> TableView<S> sized(TableView<S> table) {
    scale.subscribe(times -> table.setFixedCellSize(Math.rint(ROW * times.doubleValue())));
    return table;
  }
}

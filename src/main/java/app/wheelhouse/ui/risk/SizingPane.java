package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.order.Order;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page Sizing: the judged orders on the left, the waterfall of the chosen one on the right.
final class SizingPane extends HBox {
  /// Width from which the reasons stand beside the bars, at the normal font size, px.
  private static final double WIDE = 760;

  private final SizingPage page;
  private final RiskTexts texts;
  private final ReadOnlyDoubleProperty scale;
  private final Label title = new Label();
  private final VBox steps = new VBox();
  private boolean wide;

  SizingPane(SizingPage page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    this.page = page;
    this.texts = texts;
    this.scale = scale;
    getStyleClass().add("risk-sizing");
    title.getStyleClass().add("risk-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    steps.getStyleClass().add("waterfall");
    ScrollPane right = Scrolls.of(steps, texts.of("sizing.waterfall"));
    VBox.setVgrow(right, Priority.ALWAYS);
    VBox detail = new VBox(title, right);
    detail.getStyleClass().add("risk-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    getChildren().addAll(list(), detail);
    page.chosenProperty().subscribe(_ -> fill());
    detail.widthProperty().subscribe(now -> widen(now.doubleValue()));
  }

  private ListView<@Nullable JudgedOrder> list() {
    ListView<@Nullable JudgedOrder> list = new ListView<>();
    list.getStyleClass().addAll("risk-side", "judged-list");
    list.setAccessibleText(texts.of("sizing.list"));
    list.setCellFactory(_ -> new JudgedCell(texts));
    list.setItems(page.orders());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(selected -> {
          if (selected != null) {
            page.chosenProperty().set(selected);
          }
        });
    page.chosenProperty().subscribe(now -> list.getSelectionModel().select(now));
    return list;
  }

  private void widen(double width) {
    boolean now = width >= WIDE * scale.get();
    if (now != wide) {
      wide = now;
      fill();
    }
  }

  private void fill() {
    JudgedOrder judged = page.chosenProperty().get();
    List<SizeBar> bars = judged == null ? List.of() : page.bars(judged);
    title.setText(judged == null ? "" : title(judged));
    NowPane.fill(
        steps,
        bars,
        () -> new SizeBarPane(texts),
        SizeBarPane.class,
        (pane, bar) -> pane.show(bar, wide));
  }

  private String title(JudgedOrder judged) {
    Verdict verdict = judged.judgement().verdict();
    String last = judged.size(verdict.finalQuantity());
    return switch (judged.ending()) {
      case PASSED -> texts.of("sizing.passed", name(judged, texts), last);
      case CUT -> cut(judged, verdict, last);
      case DENIED -> texts.of("sizing.denied", name(judged, texts));
    };
  }

  /// Named after the rule that cut last: its cap is the smallest.
  private String cut(JudgedOrder judged, Verdict verdict, String last) {
    String name = name(judged, texts);
    return SizeBar.steps(verdict).reversed().stream()
        .filter(SizeStep::isBinding)
        .findFirst()
        .map(step -> texts.of("sizing.cut", name, last, texts.rule(step.rule())))
        .orElseGet(() -> texts.of("sizing.cut.plain", name, last));
  }

  /// The coin and the side, where the order is still known.
  static String name(JudgedOrder judged, RiskTexts texts) {
    Order order = judged.order();
    return order == null
        ? judged.symbol()
        : judged.symbol() + " " + texts.word("side", order.spec().side());
  }
}

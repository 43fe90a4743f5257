package app.wheelhouse.ui.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The page Now: restrictions over gauges over exposures; rows are made once and changed in place.
final class NowPane extends VBox {
  NowPane(NowPage page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    getStyleClass().add("risk-now");
    VBox restrictions = new VBox();
    restrictions.getStyleClass().add("restrictions");
    page.restrictionsProperty()
        .subscribe(lines ->
            fill(
                restrictions,
                lines,
                () -> new RestrictionPane(texts, page.ways()),
                RestrictionPane.class,
                RestrictionPane::show));
    VBox rows = new VBox();
    rows.getStyleClass().add("exposures");
    page.exposuresProperty()
        .subscribe(lines ->
            fill(
                rows,
                lines,
                () -> new ExposurePane(texts),
                ExposurePane.class,
                ExposurePane::show));
    Label none = new Label(texts.of("exposure.none"));
    none.getStyleClass().addAll("quiet", "small");
    page.exposuresProperty().subscribe(lines -> RestrictionPane.visible(none, lines.isEmpty()));
    Node head = ExposurePane.head(texts);
    page.exposuresProperty().subscribe(lines -> RestrictionPane.visible(head, !lines.isEmpty()));
    getChildren().addAll(restrictions, grid(page, texts, scale), head, rows, none);
  }

  private static Node grid(NowPage page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    List<GaugePane> gauges =
        Arrays.stream(GaugeKind.values())
            .map(kind -> {
              GaugePane gauge = new GaugePane(kind, texts);
              page.reading(kind).subscribe(gauge::show);
              return gauge;
            })
            .toList();
    GaugeGrid grid = new GaugeGrid(gauges);
    scale.subscribe(times -> grid.scale(times.doubleValue()));
    return grid;
  }

  /// As many rows as lines; those that are there show the new lines.
  static <L, R extends Node> void fill(
      VBox box, List<L> lines, Supplier<R> made, Class<R> type, BiConsumer<R, L> show) {
    while (box.getChildren().size() > lines.size()) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < lines.size()) {
      box.getChildren().add(made.get());
    }
    for (int i = 0; i < lines.size(); i++) {
      show.accept(type.cast(box.getChildren().get(i)), lines.get(i));
    }
  }
}

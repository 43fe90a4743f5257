package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.AgeLabel;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.PanelState;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The small figures of a card, a name and a value a row or two.
final class CardFigures extends VBox {
  private final PositionTexts texts;
  private final Label entry = figure("entry");
  private final Label mark = figure("mark");
  private final Label margin = figure("margin");
  private final Label liquidation = figure("liquidation");
  private final Label nearness = PositionCard.label("nearness");
  private final Label target = figure("target");
  private final Label fundingName = PositionCard.label("quiet");
  private final Label funding = figure("funding");
  private final Label held = figure("held");

  CardFigures(PositionLine line, PositionTexts texts) {
    this.texts = texts;
    getStyleClass().add("card-figures");
    AgeLabel age = new AgeLabel();
    age.getStyleClass().add("age");
    age.managedProperty().bind(age.visibleProperty());
    line.markAgeProperty()
        .subscribe(millis -> {
          age.setVisible(millis.longValue() >= 0);
          age.setMillis(Math.max(millis.longValue(), PanelState.STALE_MILLIS + 1));
        });
    Label marginName = name("margin");
    Tooltip marginHint = new Tooltip(texts.of("margin.hint"));
    marginHint.setWrapText(true);
    marginHint.setMaxWidth(360);
    Tooltip.install(marginName, marginHint);
    Tooltip.install(margin, marginHint);
    Tooltip.install(liquidation, new Tooltip(texts.of("liquidation.hint")));
    getChildren()
        .addAll(
            row(name("entry"), entry, name("mark"), mark, age),
            row(marginName, margin),
            pair(name("liquidation"), nearness, liquidation),
            row(name("target"), target),
            row(fundingName, funding, name("held"), held));
    line.figuresProperty()
        .subscribe(now -> {
          show(now);
          show(line.targetProperty().get(), now);
        });
    line.targetProperty().subscribe(found -> show(found, line.figures()));
  }

  private void show(PositionFigures now) {
    entry.setText(now.text(now.entry()));
    mark.setText(now.text(now.mark()));
    Money notional = now.notional();
    margin.setText(
        texts.of(
            "margin.of",
            Figures.number(now.margin().amount(), 2),
            Double.isNaN(now.marginShare())
                ? Figures.UNKNOWN
                : Figures.number(now.marginShare() * 100, 1) + " %",
            notional == null ? Figures.UNKNOWN : Figures.number(notional.amount(), 0)));
    liquidation.setText(
        Double.isNaN(now.liquidation())
            ? texts.of("liquidation.none")
            : texts.of(
                "at-distance",
                now.text(now.liquidation()),
                texts.distance(now.distance(now.liquidation()))));
    boolean known = !Double.isNaN(now.liquidationDistance());
    nearness.setText(known ? texts.of("near." + now.nearness().key()) : "");
    nearness.setVisible(known);
    nearness.setManaged(known);
    now.nearness().mark(nearness);
    boolean received = now.fundingPaid().signum() < 0;
    fundingName.setText(texts.of(received ? "funding.received" : "funding.paid"));
    funding.setText(texts.money(now.fundingPaid().abs()));
    held.setText(texts.span(now.held()));
  }

  private void show(@Nullable TargetFigures found, PositionFigures now) {
    target.setText(
        found == null
            ? texts.of("target.none")
            : texts.of(
                "target.at",
                now.text(found.trigger()),
                texts.distance(now.distance(found.trigger().toDouble())),
                texts.brief(found.result())));
  }

  private Label name(String key) {
    Label name = PositionCard.label("quiet");
    name.setText(texts.of(key));
    return name;
  }

  private static Label figure(String id) {
    Label figure = PositionCard.label("figure");
    figure.setId(id);
    return figure;
  }

  /// One or two pairs; each pair has half of the width.
  private static Node row(Label name, Label value, Node... second) {
    HBox row = new HBox(pair(name, value));
    if (second.length > 0) {
      row.getChildren().add(pair(second));
    }
    row.getStyleClass().add("card-row");
    return row;
  }

  private static HBox pair(Node... nodes) {
    HBox pair = new HBox(nodes);
    pair.getStyleClass().add("card-pair");
    pair.getChildren().add(1, PositionCard.gap());
    HBox.setHgrow(pair, Priority.ALWAYS);
    return pair;
  }
}

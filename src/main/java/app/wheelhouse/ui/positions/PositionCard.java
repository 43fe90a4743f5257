package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.control.ChangeLabel;
import app.wheelhouse.ui.control.MoneyLabel;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A position at a glance: what it is, what it earns, what protects it, and how to end it.
final class PositionCard extends VBox {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final PositionLine line;
  private final PositionTexts texts;

  PositionCard(PositionLine line, PositionTexts texts) {
    this.line = line;
    this.texts = texts;
    getStyleClass().addAll("card", "position-card");
    setId("position-" + line.instrument().symbol());
    getChildren()
        .addAll(
            head(),
            gain(),
            new OriginRow(line, texts),
            new CardFigures(line, texts),
            new ProtectionStrip(line, texts),
            new BareMeter(line, texts),
            new StopEditorPane(line, texts),
            new PlanPane(line, texts),
            new CloseRow(line, texts),
            changed());
    line.figuresProperty().subscribe(now -> now.nearness().mark(this));
    accessibleTextProperty().bind(line.figuresProperty().map(this::spoken));
  }

  private Node head() {
    Hyperlink title = new Hyperlink(line.instrument().symbol());
    title.getStyleClass().addAll("card-title", "strong");
    title.setTooltip(new Tooltip(texts.of("show")));
    title.setAccessibleText(texts.of("show.accessible", line.instrument().symbol()));
    title.setOnAction(_ -> {
      title.setVisited(false);
      line.show();
    });
    Label side = label("side-badge");
    Label leverage = label("figure", "quiet");
    MoneyLabel gain = new MoneyLabel();
    gain.setId("gain");
    gain.getStyleClass().add("strong");
    gain.setSigned(true);
    Label unit = label("quiet", "card-unit");
    unit.setText(texts.of("currency"));
    line.figuresProperty()
        .subscribe(now -> {
          side.setText(texts.of(now.isLong() ? "long" : "short"));
          side.pseudoClassStateChanged(SHORT, !now.isLong());
          leverage.setText(now.leverage() + "×");
          gain.setMoney(now.unrealised());
        });
    HBox head = new HBox(title, side, leverage, gap(), gain, unit);
    head.getStyleClass().add("card-head");
    return head;
  }

  private Node gain() {
    Label size = label("figure");
    size.setId("size");
    ChangeLabel move = new ChangeLabel();
    ChangeLabel leveraged = new ChangeLabel();
    move.setTooltip(new Tooltip(texts.of("move.hint")));
    leveraged.setTooltip(new Tooltip(texts.of("leveraged.hint")));
    Label times = label("quiet");
    line.figuresProperty()
        .subscribe(now -> {
          size.setText(now.quantity() + " " + line.instrument().symbol());
          move.setShare(now.move());
          leveraged.setShare(now.leveraged());
          times.setText(now.leverage() + "×");
        });
    HBox row = new HBox(size, gap(), move, times, leveraged);
    row.getStyleClass().add("card-gains");
    return row;
  }

  private Node changed() {
    Label sentence = label("close-changed");
    sentence.setId("close-changed");
    sentence.setWrapText(true);
    sentence.textProperty().bind(line.changedProperty());
    sentence.visibleProperty().bind(line.changedProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    return sentence;
  }

  private String spoken(PositionFigures now) {
    return texts.of(
        "accessible",
        texts.of(now.isLong() ? "long" : "short"),
        now.quantity() + " " + line.instrument().symbol());
  }

  static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}

package app.wheelhouse.ui.risk;

import app.wheelhouse.ui.control.Choice;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Two tables side by side where there is width, below each other where there is height, else one
/// at a time with a switch.
final class TwoTables extends Region {
  private static final double GAP = 12;

  /// At the normal font size, px.
  private static final double WIDE = 1_296;

  /// Of the first table, when they stand side by side.
  private static final double FIRST = 668;

  private static final double HIGH = 330;

  private final Node first;
  private final Node second;
  private final ReadOnlyDoubleProperty scale;
  private final HBox switches = new HBox();
  private final ObjectProperty<String> chosen;

  TwoTables(
      Node first, String firstName, Node second, String secondName, ReadOnlyDoubleProperty scale) {
    this.first = first;
    this.second = second;
    this.scale = scale;
    chosen = new SimpleObjectProperty<>(firstName);
    getChildren().addAll(first, second);
    setMinSize(0, 0);
    switches.getStyleClass().add("segmented");
    switches.setMinWidth(USE_PREF_SIZE);
    Choice.fill(switches, List.of(firstName, secondName), name -> name, chosen);
    chosen.subscribe(this::arrange);
    widthProperty().subscribe(this::arrange);
    heightProperty().subscribe(this::arrange);
    scale.subscribe(_ -> arrange());
    // Known by now, so that the first name stays the first table's.
    second.setUserData(secondName);
  }

  /// Which of them is shown; hidden while both are.
  HBox switches() {
    return switches;
  }

  private boolean isWide() {
    return getWidth() >= WIDE * scale.get();
  }

  private boolean isHigh() {
    return getHeight() >= HIGH * scale.get();
  }

  private void arrange() {
    boolean both = isWide() || isHigh();
    boolean second = chosen.get().equals(this.second.getUserData());
    first.setVisible(both || !second);
    this.second.setVisible(both || second);
    RestrictionPane.visible(switches, !both);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (isWide()) {
      double left = FIRST * scale.get() + Math.floor((width - WIDE * scale.get()) / 2);
      first.resizeRelocate(0, 0, left, height);
      second.resizeRelocate(left + GAP, 0, width - left - GAP, height);
    } else if (isHigh()) {
      double half = Math.floor((height - GAP) / 2);
      first.resizeRelocate(0, 0, width, half);
      second.resizeRelocate(0, half + GAP, width, height - half - GAP);
    } else {
      first.resizeRelocate(0, 0, width, height);
      second.resizeRelocate(0, 0, width, height);
    }
  }
}

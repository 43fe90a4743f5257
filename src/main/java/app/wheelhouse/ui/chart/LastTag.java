package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import javafx.css.PseudoClass;

/// The newest price on the price axis, with the time until the bar closes under it.
final class LastTag extends Tag {
  private static final PseudoClass RISES = PseudoClass.getPseudoClass("rises");
  private static final double LABEL = 8;

  private final TickAxis axis;

  /// @param axis whose labels give way to the tag
  LastTag(TickAxis axis) {
    super("axis-tag", "price-mark");
    this.axis = axis;
  }

  /// @param y NaN hides it
  void show(Plot plot, double y, boolean rises, String countdown, double axisWidth) {
    setVisible(Double.isFinite(y));
    if (!isVisible()) {
      axis.uncover("last");
      return;
    }
    double last = plot.series().last();
    String price = Figures.number(last, Figures.decimals(plot.series().instrument(), last));
    pseudoClassStateChanged(RISES, rises);
    setText(countdown.isEmpty() ? price : price + "\n" + countdown);
    double tall = tall();
    // The price itself stands at its height, the countdown under it.
    double top = Math.round(y - (countdown.isEmpty() ? tall / 2 : tall / 4));
    put(plot.width(), top, axisWidth);
    axis.cover("last", top - LABEL, top + tall + LABEL);
  }
}

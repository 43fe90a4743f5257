package app.wheelhouse.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Gain, loss or neither: a shape and a sign beside the colour, which the theme gives.
public enum Trend {
  GAIN("\u25B2"),
  LOSS("\u25BC"),
  FLAT("");

  private static final PseudoClass GAINS = PseudoClass.getPseudoClass("gain");
  private static final PseudoClass LOSES = PseudoClass.getPseudoClass("loss");

  private final String arrow;

  Trend(String arrow) {
    this.arrow = arrow;
  }

  public static Trend of(double value) {
    if (value > 0) {
      return GAIN;
    }
    return value < 0 ? LOSS : FLAT;
  }

  /// An arrow and a blank in front of `text`; the text alone when flat.
  public String mark(String text) {
    return this == FLAT ? text : arrow + " " + text;
  }

  /// Lets the theme colour `node` by `:gain` and `:loss`.
  public void colour(Node node) {
    node.pseudoClassStateChanged(GAINS, this == GAIN);
    node.pseudoClassStateChanged(LOSES, this == LOSS);
  }
}

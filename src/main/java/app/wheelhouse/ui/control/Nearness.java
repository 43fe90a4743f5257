package app.wheelhouse.ui.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How near liquidation is, as one word (RISK-4): more than 20 % of the mark away is safe, less
/// than 5 % is danger.
public enum Nearness {
  SAFE,
  WARNING,
  HIGH,
  DANGER;

  private static final double SAFE_ABOVE = 0.20;
  private static final double WARNING_FROM = 0.10;
  private static final double HIGH_FROM = 0.05;

  /// @param distance |mark − liquidation| over the mark; NaN where there is no liquidation price
  public static Nearness of(double distance) {
    if (Double.isNaN(distance) || distance > SAFE_ABOVE) {
      return SAFE;
    }
    return distance >= WARNING_FROM ? WARNING : distance >= HIGH_FROM ? HIGH : DANGER;
  }

  /// The end of the text key and the pseudo-class: `safe`, `warning` …
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Gives a node the pseudo-class of this word and takes those of the others.
  public void mark(Node node) {
    for (Nearness each : values()) {
      node.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == this);
    }
  }
}

package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.ui.control.Nearness;
import java.math.BigDecimal;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How near a figure is to its limit: told by colour, sign and word.
enum Zone {
  FINE("fth-check-circle"),
  /// From four fifths of the limit on, or where surveillance begins to act.
  WATCH("fth-alert-triangle"),
  /// At the limit or beyond.
  LIMIT("fth-x-octagon");

  private static final BigDecimal NEAR = new BigDecimal("0.8");

  private final String icon;
  private final PseudoClass pseudoClass;

  Zone(String icon) {
    this.icon = icon;
    this.pseudoClass = PseudoClass.getPseudoClass("zone-" + name().toLowerCase(Locale.ROOT));
  }

  /// Of a figure that is worse the higher it is: WATCH from four fifths of the limit.
  static Zone below(BigDecimal value, BigDecimal limit) {
    return between(value, limit.multiply(NEAR), limit);
  }

  /// Of a figure that is worse the higher it is.
  static Zone between(BigDecimal value, BigDecimal watch, BigDecimal limit) {
    if (value.compareTo(limit) >= 0) {
      return LIMIT;
    }
    return value.compareTo(watch) >= 0 ? WATCH : FINE;
  }

  /// Of a figure that is worse the lower it is.
  static Zone above(BigDecimal value, BigDecimal watch, BigDecimal limit) {
    if (value.compareTo(limit) < 0) {
      return LIMIT;
    }
    return value.compareTo(watch) < 0 ? WATCH : FINE;
  }

  /// Of what may be traded.
  static Zone of(TradingState state) {
    return switch (state) {
      case ACTIVE -> FINE;
      case REDUCE_ONLY -> WATCH;
      case HALTED -> LIMIT;
    };
  }

  /// Of how near liquidation is.
  static Zone of(Nearness nearness) {
    return switch (nearness) {
      case SAFE -> FINE;
      case WARNING, HIGH -> WATCH;
      case DANGER -> LIMIT;
    };
  }

  /// An Ikonli literal.
  String icon() {
    return icon;
  }

  /// Lets the theme colour `node` by `:zone-fine`, `:zone-watch` and `:zone-limit`.
  void colour(Node node) {
    for (Zone each : values()) {
      node.pseudoClassStateChanged(each.pseudoClass, each == this);
    }
  }
}

package app.wheelhouse.strategy;

import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;

/// Writes the reasons of the momentum strategy; called only when there is a signal.
final class MomentumRationale {
  private final Instrument instrument;
  private final MomentumSettings settings;
  private final String label;
  private final String fastName;
  private final String slowName;

  MomentumRationale(Instrument instrument, MomentumSettings settings) {
    this.instrument = instrument;
    this.settings = settings;
    this.label = settings.bars().label();
    this.fastName = "EMA" + settings.fast();
    this.slowName = "EMA" + settings.slow();
  }

  Rationale enter(MomentumView view, int direction, double stop, double target) {
    String summary =
        fastName
            + crossed(direction)
            + slowName
            + " on "
            + label
            + " with "
            + adx(view)
            + " above "
            + Figures.plain(settings.minAdx())
            + ": "
            + side(direction)
            + " with a stop at "
            + price(stop, view)
            + " and a target at "
            + price(target, view)
            + ".";
    List<String> supporting = new ArrayList<>(List.of(separation(view), strength(view)));
    List<String> opposing = new ArrayList<>();
    (view.direction() == direction ? supporting : opposing).add(movement(view));
    return new Rationale(summary, saw(view), supporting, opposing, invalidation(direction));
  }

  Rationale crossedAgainst(MomentumView view, int holding) {
    String summary =
        fastName
            + " is"
            + beyond(-holding)
            + slowName
            + " on "
            + label
            + ", against the "
            + side(holding)
            + ": leave.";
    List<String> opposing = view.direction() == holding ? List.of(movement(view)) : List.of();
    return new Rationale(summary, saw(view), List.of(separation(view)), opposing, List.of());
  }

  Rationale faded(MomentumView view, int holding) {
    String fade =
        adx(view) + " is below " + Figures.plain(settings.fadeAdx()) + ": the trend has faded";
    String summary = fade + " on " + label + "; leave the " + side(holding) + ".";
    return new Rationale(summary, saw(view), List.of(fade), List.of(separation(view)), List.of());
  }

  private List<String> saw(MomentumView view) {
    return List.of(
        "close(" + label + ") " + price(view.close(), view),
        fastName
            + " "
            + price(view.fast(), view)
            + ", "
            + slowName
            + " "
            + price(view.slow(), view),
        adx(view) + ", " + movement(view),
        "ATR(" + settings.atrPeriod() + ") " + price(view.atr(), view));
  }

  private List<String> invalidation(int direction) {
    return List.of(
        "close(" + label + ")" + (direction > 0 ? " < " : " > ") + slow(),
        "ADX(" + settings.adxPeriod() + "," + label + ") < " + Figures.plain(settings.fadeAdx()));
  }

  /// The slow average as conditions name it.
  private String slow() {
    return "EMA(" + settings.slow() + "," + label + ")";
  }

  private String strength(MomentumView view) {
    return adx(view) + " is " + number(view.adx() - settings.minAdx()) + " above its threshold";
  }

  private String separation(MomentumView view) {
    return "the EMAs stand " + Figures.fixed(view.separation(), 2) + " ATR apart";
  }

  private static String movement(MomentumView view) {
    return "+DI " + number(view.plusDi()) + " against -DI " + number(view.minusDi());
  }

  private String adx(MomentumView view) {
    return "ADX(" + settings.adxPeriod() + ") " + number(view.adx());
  }

  private String price(double amount, MomentumView view) {
    return Figures.price(instrument, amount, view.close());
  }

  private static String number(double value) {
    return Figures.fixed(value, 1);
  }

  private static String crossed(int direction) {
    return " crossed" + beyond(direction);
  }

  private static String beyond(int direction) {
    return direction > 0 ? " above " : " below ";
  }

  private static String side(int direction) {
    return direction > 0 ? "long" : "short";
  }
}

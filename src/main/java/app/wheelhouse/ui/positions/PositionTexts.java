package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// The words of the position cards, from the resource bundle.
final class PositionTexts {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final ResourceBundle texts;

  PositionTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("positions." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  /// What the position would make at a stop, with costs, what of equity that is, the reward over
  /// the risk, and how far behind the stop liquidation lies.
  String outlook(StopOutlook outlook) {
    List<String> parts = new ArrayList<>();
    BigDecimal share = outlook.share();
    String result = result(outlook.atStop());
    parts.add(
        share == null
            ? result
            : of("stop.share", result, Figures.signedPercent(share.doubleValue())));
    BigDecimal ratio = outlook.rewardRisk();
    if (ratio != null) {
      parts.add(of("stop.ratio", Figures.number(ratio, 2)));
    }
    BigDecimal beyond = outlook.distanceToLiquidation();
    if (beyond != null) {
      parts.add(of("stop.beyond", Figures.number(beyond.movePointRight(2), 1)));
    }
    return String.join(" · ", parts);
  }

  /// What the plan's rules do not say: the best so far, and how long no stop stood.
  String notes(ExitView view) {
    List<String> notes = new ArrayList<>();
    if (view.peak() > 0) {
      notes.add(of("plan.peak", distance(view.peak())));
    }
    if (view.unprotectedMillis() > 0) {
      notes.add(
          of(
              view.unprotectedLonger() ? "plan.unprotected.longer" : "plan.unprotected",
              seconds(view.unprotectedMillis())));
    }
    return String.join("\n", notes);
  }

  /// Conditions that were proposed and not understood.
  String unread(ExitView view) {
    return view.unread().stream()
        .map(unread -> of("plan.unread", unread))
        .collect(Collectors.joining("\n"));
  }

  /// A short time to a tenth of a second, a longer one as [#span].
  String seconds(long millis) {
    return millis < 10_000 ? Figures.age(millis) : span(millis);
  }

  /// With sign and unit, without cents from ten up: for a line that must stay short.
  String brief(Money money) {
    int decimals = money.abs().compareTo(Money.of(10)) < 0 ? 2 : 0;
    return Figures.signed(money.amount(), decimals) + " " + of("currency");
  }

  /// A share as percent with sign and one decimal.
  String distance(double share) {
    String digits = Figures.number(share * 100, 1) + " %";
    return share > 0 ? "+" + digits : digits;
  }

  /// With sign and unit.
  String result(Money money) {
    return Figures.signed(money.amount(), 2) + " " + of("currency");
  }

  String money(Money money) {
    return Figures.number(money.amount(), 2) + " " + of("currency");
  }

  /// A length of time: `45 s`, `5 min 12 s`, `12 min`, `3 h 12 min`, `2 d 5 h`.
  String span(long millis) {
    if (millis < MINUTE) {
      return millis / 1_000 + " s";
    }
    if (millis < HOUR) {
      String minutes = millis / MINUTE + " min";
      return millis < 10 * MINUTE ? minutes + " " + millis % MINUTE / 1_000 + " s" : minutes;
    }
    return millis < DAY
        ? millis / HOUR + " h " + millis % HOUR / MINUTE + " min"
        : millis / DAY + " d " + millis % DAY / HOUR + " h";
  }
}

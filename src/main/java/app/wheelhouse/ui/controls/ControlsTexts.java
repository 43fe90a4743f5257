package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.fx.Confirmation.Question;
import app.wheelhouse.ui.fx.PanelState;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of the controls: what is missing, what is asked, why trading is restricted.
final class ControlsTexts {
  /// Auto-trading does not start above this share of the equity.
  private static final double MOST_MARGIN = 0.8;

  private final ResourceBundle texts;

  ControlsTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// @param pause what keeps it off; null for the trader's own wish
  String auto(boolean on, @Nullable Restriction pause) {
    if (on) {
      boolean waits = pause != null && pause.cause() == RestrictionCause.LOSS_STREAK;
      return get(waits ? "auto.waits" : "auto.on");
    }
    return pause == null
        ? get("auto.off")
        : get("auto.paused." + pause.cause().name().toLowerCase(Locale.ROOT));
  }

  /// Empty when active.
  String restriction(TradingState state) {
    return switch (state) {
      case ACTIVE -> "";
      case REDUCE_ONLY -> get("reduce-only");
      case HALTED -> get("halted");
    };
  }

  /// Why trading is restricted; empty when it is not.
  String reason(DeskSnapshot snapshot) {
    DeskSnapshot.Trading trading = snapshot.trading();
    if (trading.state() == TradingState.ACTIVE) {
      return "";
    }
    Restriction strictest = WayOut.strictest(snapshot.protection().restrictions());
    if (strictest == null) {
      return trading.reason().isBlank() ? get("no-reason") : trading.reason();
    }
    switch (WayOut.of(snapshot)) {
      case ARM -> {
        return get("why.unarmed");
      }
      case LOOK -> {
        return get("why.unseen");
      }
      case WAIT -> {
        if (WayOut.compares(snapshot)) {
          return get("why.comparing");
        }
      }
      case NONE, RESUME, RESET -> {}
    }
    if (strictest.until() <= snapshot.time()) {
      return strictest.why();
    }
    String left = Countdown.span(strictest.until() - snapshot.time());
    return new MessageFormat(get("until"), Locale.ROOT)
        .format(new Object[] {strictest.why(), left});
  }

  String notOpen() {
    return get("missing.session");
  }

  /// What auto-trading lacks, a sentence that says what to do; empty for nothing.
  String missing(DeskSnapshot snapshot, PanelState prices) {
    FeedStatus feed = snapshot.feed();
    if (snapshot.trading().state() == TradingState.HALTED) {
      return get("missing.halted");
    }
    VenueView venue = snapshot.venue();
    if (venue != null && venue.unseen() > 0) {
      return get("missing.unseen");
    }
    if (venue != null && !venue.armName().isEmpty() && !venue.armed()) {
      return get("missing.arm");
    }
    if (snapshot.instruments().isEmpty()) {
      return get("missing.instruments");
    }
    if (feed == null || !feed.state().isUp()) {
      return get("missing.feed");
    }
    if (prices != PanelState.LIVE) {
      return get("missing.prices");
    }
    if (snapshot.equity().signum() <= 0) {
      return get("missing.balance");
    }
    return margin(snapshot) >= MOST_MARGIN ? get("missing.margin") : "";
  }

  /// At entry prices and as a double: a screen before the gate, which decides exactly.
  private static double margin(DeskSnapshot snapshot) {
    double used = 0;
    for (Position position : snapshot.account().positions().values()) {
      used += position.cost().toDouble() / position.leverage();
    }
    return used / snapshot.equity().toDouble();
  }

  /// @param pause what has kept it off; null for nothing
  Question startQuestion(@Nullable Restriction pause) {
    String text =
        pause == null
            ? get("start.text")
            : new MessageFormat(get("start.again"), Locale.ROOT)
                .format(new Object[] {pause.why(), get("start.text")});
    return new Question(
        get("start.title"), text, texts.getString("command.trade.start-auto"), false);
  }

  /// Its act is the safe side, so Enter does it.
  ///
  /// @param open positions
  Question stopQuestion(int open) {
    return new Question(
        get("stop.title"),
        new MessageFormat(get("stop.text"), Locale.ROOT).format(new Object[] {open}),
        get("stop.act"),
        false);
  }

  Question resumeQuestion(TradingState state, String reason) {
    String text =
        new MessageFormat(get("resume.text"), Locale.ROOT)
            .format(new Object[] {restriction(state), reason});
    return new Question(get("resume.title"), text, texts.getString("command.trade.resume"), true);
  }

  /// Its act needs a typed word: it takes a latch away.
  Question resetQuestion(String reason) {
    String text = new MessageFormat(get("reset.text"), Locale.ROOT).format(new Object[] {reason});
    return new Question(
        get("reset.title"), text, get("reset.act"), true, DeskCommand.DRAWDOWN_RESET_WORD);
  }

  String reduceOnlyReason() {
    return get("reason.reduce-only");
  }

  String stopReason() {
    return get("reason.stop");
  }

  String pauseReason() {
    return get("reason.pause");
  }

  String resumeReason() {
    return get("reason.resume");
  }

  private String get(String key) {
    return texts.getString("controls." + key);
  }
}

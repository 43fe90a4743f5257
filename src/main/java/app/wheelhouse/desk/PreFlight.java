package app.wheelhouse.desk;

import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.account.PreFlightItem.State;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.execution.ClockSkew;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VenueCheckResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Judges what was found before real orders: one item each, with a sentence and what to do.
final class PreFlight {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Rules are read each ten minutes; twice that is too old.
  private static final long OLD_RULES_MILLIS = 20 * 60_000L;

  /// The account is read each minute; three readings missed are too many.
  private static final long OLD_READING_MILLIS = 3 * 60_000L;

  private static final long LOW_BYTES = 1L << 30;

  private PreFlight() {}

  /// In the order in which they are shown.
  static List<PreFlightItem> of(PreFlightFacts facts) {
    List<PreFlightItem> items = new ArrayList<>();
    items.add(clock(facts));
    items.add(key(facts));
    items.add(rules(facts));
    items.add(books(facts));
    items.add(stops(facts));
    items.add(disk(facts));
    items.add(limits(facts.settings()));
    items.add(verified(facts));
    if (facts.mode() == Mode.LIVE) {
      items.add(size(facts.settings()));
    }
    return List.copyOf(items);
  }

  /// The sentence that refuses arming; empty when no item failed.
  static Optional<String> refusal(List<PreFlightItem> items) {
    List<String> failed =
        items.stream()
            .filter(item -> item.state() == State.FAILED)
            .map(item -> item.what() + ": " + item.reason())
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of("Trading was not armed. " + String.join(" ", failed));
  }

  private static PreFlightItem clock(PreFlightFacts facts) {
    if (facts.skewMillis().isEmpty()) {
      return failed(
          "Clock",
          "The venue's clock could not be compared with this computer's; check the connection.");
    }
    long skew = facts.skewMillis().getAsLong();
    String off = seconds(Math.abs(skew)) + " s " + (skew < 0 ? "behind" : "ahead of");
    return Math.abs(skew) <= ClockSkew.LIMIT_MILLIS
        ? passed("Clock", "This computer is " + off + " the venue; up to 5 s is fine.")
        : failed(
            "Clock",
            "This computer is "
                + off
                + " the venue; at most 5 s. Set its clock to network time in the system's"
                + " settings.");
  }

  private static PreFlightItem key(PreFlightFacts facts) {
    String sentence = facts.key().sentence();
    return facts.key().proven()
        ? passed("Trading key", sentence)
        : failed("Trading key", sentence + (sentence.endsWith(".") ? "" : "."));
  }

  private static PreFlightItem rules(PreFlightFacts facts) {
    long age = facts.rulesMillis();
    if (age < 0) {
      return failed(
          "Rules of orders", "The venue's ticks and lots were not read; check the connection.");
    }
    return age <= OLD_RULES_MILLIS
        ? passed("Rules of orders", "Ticks, lots and leverage were read " + span(age) + " ago.")
        : failed(
            "Rules of orders",
            "Ticks and lots were read "
                + span(age)
                + " ago, which is too old; check the connection, they are read each 10 minutes.");
  }

  private static PreFlightItem books(PreFlightFacts facts) {
    String what = "Books against the venue";
    VenueView venue = facts.venue();
    if (venue == null || venue.readAt() == 0) {
      return failed(what, "The account was not read yet; wait for the first reading.");
    }
    if (!facts.readingTrouble().isEmpty()) {
      return failed(
          what, "The account cannot be read now: " + facts.readingTrouble() + ". Try again.");
    }
    if (venue.unseen() > 0) {
      return failed(
          what,
          venue.unseen()
              + (venue.unseen() == 1 ? " difference" : " differences")
              + " you have not seen. Open Reconciliation, read it and confirm that you have seen"
              + " it.");
    }
    if (!venue.inStep()) {
      return failed(what, "Our books and the venue's do not agree yet; wait for the next reading.");
    }
    long age = Math.max(0, facts.now() - venue.readAt());
    if (age > OLD_READING_MILLIS) {
      return failed(what, "The newest reading is " + span(age) + " old; check the connection.");
    }
    if (!venue.linked()) {
      return warned(
          what,
          "They agree as of "
              + span(age)
              + " ago, but the stream of fills is down: fills come with the next reading.");
    }
    int explained = venue.differences().size();
    return passed(
        what,
        "They agree as of "
            + span(age)
            + " ago"
            + (explained == 0 ? "." : "; " + explained + " explained in this session."));
  }

  private static PreFlightItem stops(PreFlightFacts facts) {
    if (!facts.readingTrouble().isEmpty()) {
      return failed(
          "Stops at the venue",
          "Open stops cannot be read now: " + facts.readingTrouble() + ". Try again.");
    }
    if (!facts.naked().isEmpty()) {
      return failed(
          "Stops at the venue",
          "The venue lists no stop for "
              + String.join(", ", facts.naked())
              + ". Set a stop there, or close it.");
    }
    return passed(
        "Stops at the venue",
        facts.positions() == 0
            ? "Open orders can be read; no position is open."
            : "Every open position (" + facts.positions() + ") has a stop that the venue lists.");
  }

  private static PreFlightItem disk(PreFlightFacts facts) {
    if (!facts.journalTrouble().isEmpty()) {
      return failed("Record", "The journal cannot be written: " + facts.journalTrouble());
    }
    long free = facts.freeBytes();
    if (free < 0) {
      return warned("Record", "The journal is written, but the free disk space is not known.");
    }
    String left =
        new BigDecimal(free).divide(new BigDecimal(LOW_BYTES), 1, RoundingMode.DOWN) + " GB";
    return free < LOW_BYTES
        ? warned("Record", "Only " + left + " are free on the disk; free some space.")
        : passed("Record", "The journal is written; " + left + " are free.");
  }

  private static PreFlightItem limits(Settings settings) {
    List<String> open = new ArrayList<>();
    unlimited(settings, RiskSettings.MAX_ORDER, "the size of an order", open);
    unlimited(settings, RiskSettings.PER_TRADE, "the risk of a trade", open);
    if (settings.get(RiskSettings.DAILY_LOSS_USDC).signum() == 0) {
      unlimited(settings, RiskSettings.DAILY_LOSS, "the loss of a day", open);
    }
    if (!open.isEmpty()) {
      return failed(
          "Limits", "There is no limit on " + String.join(", ", open) + ". Set one under Risk.");
    }
    return passed(
        "Limits",
        "Orders up to "
            + plain(settings.get(RiskSettings.MAX_ORDER))
            + " USDC, "
            + plain(settings.get(RiskSettings.PER_TRADE))
            + " % risk a trade, "
            + plain(settings.get(RiskSettings.DAILY_LOSS))
            + " % loss a day.");
  }

  /// At its highest value a limit limits nothing.
  private static void unlimited(
      Settings settings, DecimalSetting limit, String what, List<String> open) {
    if (settings.get(limit).compareTo(limit.most()) >= 0) {
      open.add(what);
    }
  }

  private static PreFlightItem verified(PreFlightFacts facts) {
    VenueCheckResult check = facts.check();
    String how = " Run `venue check` with a testnet account.";
    if (check == null) {
      return warned(
          "Venue check",
          facts.mode() == Mode.LIVE
              ? "This desk is not verified against the real venue." + how
              : "This desk was not checked against the test network." + how);
    }
    String when =
        " on " + DAY.format(Instant.ofEpochMilli(check.time())) + " with " + check.version() + ".";
    return check.passed()
        ? passed("Venue check", "All " + check.steps() + " steps passed on testnet" + when)
        : warned(
            "Venue check",
            "This desk is not verified against the real venue: the check failed" + when + how);
  }

  private static PreFlightItem size(Settings settings) {
    BigDecimal share = SessionLimits.liveShare(settings);
    String most = plain(settings.get(RiskSettings.MAX_ORDER).multiply(share));
    String percent = plain(share.movePointRight(2));
    return share.compareTo(BigDecimal.ONE) < 0
        ? passed(
            "Size",
            "Sizes are capped at "
                + percent
                + " % of your limits: at most "
                + most
                + " USDC an order. Raise it in steps with the setting Size in live mode.")
        : warned("Size", "Your limits count in full: at most " + most + " USDC an order.");
  }

  private static PreFlightItem passed(String what, String reason) {
    return new PreFlightItem(what, State.PASSED, reason);
  }

  private static PreFlightItem warned(String what, String reason) {
    return new PreFlightItem(what, State.WARNED, reason);
  }

  private static PreFlightItem failed(String what, String reason) {
    return new PreFlightItem(what, State.FAILED, reason);
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static String span(long millis) {
    long seconds = Math.max(0, millis) / 1_000;
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}

package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.risk.ProtectionLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the figures of account protection read, and how each restriction ends.
final class ProtectionText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ProtectionText() {}

  /// A measured share, such as `15.3 %`.
  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " %";
  }

  /// A limit as it was set, such as `15 %`.
  static String limit(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /// Such as `8,480.00 USDC`.
  static String usdc(Money amount) {
    return NoticeText.number(amount.rounded(2)) + " USDC";
  }

  /// Such as `2025-09-04 00:00 UTC`.
  static String at(long time, ZoneId zone) {
    ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
    boolean utc = zone.normalized().equals(ZoneOffset.UTC);
    return MINUTE.format(local) + " " + (utc ? "UTC" : zone.getId());
  }

  /// What ends a restriction, as the end of a sentence.
  static String ending(Restriction restriction, ProtectionLimits limits, ZoneId zone) {
    String reset =
        "type " + DeskCommand.DRAWDOWN_RESET_WORD + " to count it from the present equity";
    return switch (restriction.cause()) {
      case KILL_SWITCH, BY_HAND -> "resume trading first";
      case DRAWDOWN ->
          "it ends by itself below a drawdown of "
              + limit(limits.drawdownClear())
              + ", or "
              + reset;
      case NOT_ARMED -> "arm trading by typing the account's name";
      case RECONCILING -> "it ends once the account was compared and you have seen the differences";
      case DEEP_DRAWDOWN -> reset;
      case DAILY_LOSS -> "it ends by itself at " + at(restriction.until(), zone);
      case FEED -> "it ends by itself once the feed is back";
      case DISK -> "it ends by itself once the record can be written again";
      case LOSS_STREAK ->
          "it ends by itself at "
              + at(restriction.until(), zone)
              + ", or start auto-trading again to go on";
      case MARGIN, VENUE_ERRORS, ADVISOR_ERRORS -> "start auto-trading to go on";
    };
  }
}

package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.AccountProblem;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.vault.VaultException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the accounts page, from the resource bundle.
final class AccountsTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  private static final int SHOWN_START = 6;
  private static final int SHOWN_END = 4;

  private final ResourceBundle texts;

  AccountsTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("accounts." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  /// What the account is good for.
  String standing(AccountLine line, ZoneId zone) {
    return switch (line.standing()) {
      case WATCH_ONLY -> of("standing.watch");
      case AGENT_PENDING -> of("standing.pending");
      case CONNECTED ->
          line.validUntil() == 0
              ? of("standing.connected")
              : of("standing.connected.until", day(line.validUntil(), zone));
      case EXPIRED ->
          line.validUntil() == 0
              ? of("standing.expired")
              : of("standing.expired.on", day(line.validUntil(), zone));
    };
  }

  /// What the button of its row is called.
  String act(AccountLine line) {
    return switch (line.standing()) {
      case WATCH_ONLY -> of("act.connect");
      case AGENT_PENDING -> of("act.go-on");
      case CONNECTED -> of("act.details");
      case EXPIRED -> of("act.renew");
    };
  }

  /// What the step of this account is about.
  String title(AccountLine line) {
    return switch (line.standing()) {
      case WATCH_ONLY, EXPIRED -> of("key.title", line.name());
      case AGENT_PENDING -> of("approval.title", line.name());
      case CONNECTED -> of("proof.title", line.name());
    };
  }

  /// Why a key is needed.
  String key(AccountLine line) {
    return of(line.standing() == Standing.EXPIRED ? "key.expired" : "key.text");
  }

  /// What the venue said of a key that it does not know yet.
  String approval(AccountLine line) {
    return line.note().isEmpty() ? of("approval.text") : sentence(line.note());
  }

  /// Where the key is approved.
  String how(AccountLine line) {
    return of("how.1", of("how.page." + line.network()), brief(line.master()));
  }

  /// What the venue said, or what is known from the last time it was asked.
  String proof(AccountLine line, ZoneId zone) {
    if (!line.note().isEmpty()) {
      return sentence(line.note());
    }
    return line.validUntil() == 0
        ? of("proof", line.master())
        : of("proof.until", line.master(), day(line.validUntil(), zone));
  }

  /// @param millis epoch
  static String day(long millis, ZoneId zone) {
    return DAY.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /// Beginning and end of an address, such as `0x5e9e…a13a`.
  static String brief(String address) {
    return address.length() <= SHOWN_START + SHOWN_END
        ? address
        : address.substring(0, SHOWN_START) + "…" + address.substring(address.length() - SHOWN_END);
  }

  /// Messages of exceptions that are not ours are not shown: nobody knows what is in them.
  String problem(Exception problem) {
    boolean known = problem instanceof AccountProblem || problem instanceof VaultException;
    return known
        ? sentence(String.valueOf(problem.getMessage()))
        : of("unexpected", problem.getClass().getSimpleName());
  }

  /// With a full stop.
  static String sentence(String words) {
    return words.isEmpty() || words.endsWith(".") || words.endsWith("?") ? words : words + ".";
  }
}

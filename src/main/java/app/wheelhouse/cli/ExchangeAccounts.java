package app.wheelhouse.cli;

import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.wire.WireAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Reads who has what at the test exchange: `ADDRESS=USDC` and `MASTER=AGENT`.
final class ExchangeAccounts {
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  private ExchangeAccounts() {}

  /// @throws IllegalArgumentException with a sentence that says what is wrong
  static OpeningAccounts read(List<String> funds, List<String> agents) {
    OpeningAccounts accounts = OpeningAccounts.NONE;
    for (String fund : funds) {
      String[] parts = halves(fund, "--fund", "ADDRESS=USDC");
      if (!MONEY.matcher(parts[1]).matches() || new BigDecimal(parts[1]).signum() == 0) {
        throw new IllegalArgumentException(
            "--fund takes an amount above 0 with at most 6 decimals, not " + parts[1]);
      }
      accounts = accounts.fund(address(parts[0], "--fund"), new BigDecimal(parts[1]));
    }
    for (String agent : agents) {
      String[] parts = halves(agent, "--approve-agent", "MASTER=AGENT");
      accounts =
          accounts.approve(
              address(parts[0], "--approve-agent"), address(parts[1], "--approve-agent"));
    }
    return accounts;
  }

  private static String[] halves(String text, String option, String form) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException(option + " is written as " + form + ", not " + text);
    }
    return parts;
  }

  private static String address(String text, String option) {
    if (!WireAddress.isAddress(text)) {
      throw new IllegalArgumentException(
          option
              + " needs an address, 0x and 40 hex digits; this has "
              + text.length()
              + " characters");
    }
    return text;
  }
}

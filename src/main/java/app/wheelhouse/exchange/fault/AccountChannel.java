package app.wheelhouse.exchange.fault;

import java.util.List;

/// The channels that carry what happens to one account.
final class AccountChannel {
  private static final List<String> ALL =
      List.of("orderUpdates", "userFills", "user", "userFundings", "userNonFundingLedgerUpdates");

  private AccountChannel() {}

  static boolean is(String channel) {
    return ALL.contains(channel);
  }
}

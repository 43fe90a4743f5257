package app.wheelhouse.exchange.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who has what when the exchange opens. Addresses are `0x` and 40 hex digits.
///
/// @param funds USDC by address
/// @param agents keys that may trade
/// @param subAccounts the master of each sub-account
public record OpeningAccounts(
    SortedMap<String, BigDecimal> funds,
    List<AgentApproval> agents,
    SortedMap<String, String> subAccounts) {
  /// Nobody.
  public static final OpeningAccounts NONE =
      new OpeningAccounts(Collections.emptySortedMap(), List.of(), Collections.emptySortedMap());

  public OpeningAccounts {
    funds = Collections.unmodifiableSortedMap(new TreeMap<>(funds));
    agents = List.copyOf(agents);
    subAccounts = Collections.unmodifiableSortedMap(new TreeMap<>(subAccounts));
  }

  /// The same with all addresses in lower case, as the exchange compares them.
  OpeningAccounts lower() {
    SortedMap<String, BigDecimal> lowerFunds = new TreeMap<>();
    funds.forEach((address, usdc) -> lowerFunds.put(lower(address), usdc));
    SortedMap<String, String> lowerSubs = new TreeMap<>();
    subAccounts.forEach((address, master) -> lowerSubs.put(lower(address), lower(master)));
    return new OpeningAccounts(
        lowerFunds,
        agents.stream()
            .map(each -> new AgentApproval(lower(each.master()), lower(each.agent()), each.name()))
            .toList(),
        lowerSubs);
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /// With an account that has so much.
  public OpeningAccounts fund(String address, BigDecimal usdc) {
    SortedMap<String, BigDecimal> more = new TreeMap<>(funds);
    more.put(address, usdc);
    return new OpeningAccounts(more, agents, subAccounts);
  }

  /// With the account's agent without a name.
  public OpeningAccounts approve(String master, String agent) {
    List<AgentApproval> more = new ArrayList<>(agents);
    more.add(new AgentApproval(master, agent, ""));
    return new OpeningAccounts(funds, more, subAccounts);
  }

  /// With a sub-account.
  public OpeningAccounts subAccount(String master, String address) {
    SortedMap<String, String> more = new TreeMap<>(subAccounts);
    more.put(address, master);
    return new OpeningAccounts(funds, agents, more);
  }
}

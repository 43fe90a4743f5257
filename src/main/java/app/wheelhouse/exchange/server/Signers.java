package app.wheelhouse.exchange.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may trade for whom: masters for themselves, agents for their master, both for the master's
/// sub-accounts (VENUES 2.9).
final class Signers {
  private static final Pattern NAME = Pattern.compile("(.*?)(?: valid_until ([0-9]{1,15}))?");
  private static final int MOST_NAMED = 3;

  /// How long an approval lasts that says nothing; the documents do not say it either.
  private static final long USUAL_MILLIS = 180L * 86_400_000;

  private final SortedMap<String, Agent> agents = new TreeMap<>();
  private final SortedMap<String, String> masters;
  private final Predicate<String> known;
  private final Nonces nonces;

  /// @param subAccounts the master of each
  /// @param known whether an address has ever deposited
  Signers(Map<String, String> subAccounts, Predicate<String> known, Nonces nonces) {
    this.masters = new TreeMap<>(subAccounts);
    this.known = known;
    this.nonces = nonces;
  }

  /// The account that this signer trades.
  ///
  /// @param vault the address that the request names, or null
  /// @throws Refused when the signer is nobody, or the address is not its own
  String account(String signer, @Nullable String vault, long now) throws Refused {
    Agent agent = valid(signer, now).orElse(null);
    if (agent == null && !known.test(signer)) {
      throw new Refused("User or API Wallet " + signer + " does not exist.");
    }
    String master = agent == null ? signer : agent.master();
    if (vault == null || vault.equals(master)) {
      return master;
    }
    if (!master.equals(masters.get(vault))) {
      throw new Refused("Vault not registered: " + vault);
    }
    return vault;
  }

  /// Whether it is an account, or a key that may trade for one.
  boolean knows(String signer, long now) {
    return known.test(signer) || valid(signer, now).isPresent();
  }

  /// Approves a key, in place of the one that had this name.
  ///
  /// @param wanted the name, perhaps with ` valid_until MILLISECONDS`; empty for none
  void approve(String master, String address, String wanted, long now) throws Refused {
    Matcher matcher = NAME.matcher(wanted);
    String name = matcher.matches() ? matcher.group(1) : wanted;
    String until = matcher.matches() ? matcher.group(2) : null;
    long validUntil = until == null ? now + USUAL_MILLIS : Long.parseLong(until);
    if (validUntil <= now) {
      throw new Refused("Invalid agent: valid_until is in the past");
    }
    Agent taken = agents.get(address);
    if (known.test(address)
        || masters.containsKey(address)
        || (taken != null && !taken.master().equals(master))) {
      throw new Refused("Extra agent already used.");
    }
    Optional<Agent> old =
        of(master).stream().filter(agent -> agent.name().equals(name)).findFirst();
    if (old.isEmpty()
        && !name.isEmpty()
        && of(master).stream().filter(Agent::isNamed).count() >= MOST_NAMED) {
      throw new Refused("Too many extra agents.");
    }
    old.map(Agent::address).ifPresent(this::revoke);
    agents.put(address, new Agent(master, address, name, validUntil));
  }

  /// Takes a key its right, and forgets the numbers that it used.
  void revoke(String address) {
    agents.remove(address);
    nonces.forget(address);
  }

  /// Every key of an account, those that ran out included.
  List<Agent> of(String master) {
    return agents.values().stream().filter(agent -> agent.master().equals(master)).toList();
  }

  /// The key, while it may trade.
  Optional<Agent> valid(String address, long now) {
    return Optional.ofNullable(agents.get(address)).filter(agent -> agent.validUntil() > now);
  }

  Optional<String> masterOf(String subAccount) {
    return Optional.ofNullable(masters.get(subAccount));
  }

  /// The sub-accounts of a master, by address.
  List<String> subAccounts(String master) {
    return masters.entrySet().stream()
        .filter(entry -> entry.getValue().equals(master))
        .map(Map.Entry::getKey)
        .toList();
  }
}

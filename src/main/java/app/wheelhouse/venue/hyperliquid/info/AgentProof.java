package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.venue.hyperliquid.wire.ExtraAgent;
import app.wheelhouse.venue.hyperliquid.wire.UserRole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proves that a trading key is an agent of an account, and so cannot withdraw: the venue takes
/// withdrawals and transfers only from the key of the account's own wallet.
public final class AgentProof {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final HyperliquidInfo info;
  private final VenueClock clock;

  /// @param clock by which an approval runs out
  public AgentProof(HyperliquidInfo info, VenueClock clock) {
    this.info = info;
    this.clock = clock;
  }

  /// Asks the venue (weight 60 to 200). Blocks.
  ///
  /// @param account the master, or the sub-account or vault that is traded
  /// @param agent address of the trading key
  /// @throws InfoException when it cannot be asked; then nothing is proven
  public AgentVerdict verdict(String account, String agent) throws InfoException {
    AccountInfo key = info.account(agent);
    AccountInfo owner = info.account(account);
    if (key.address().equals(owner.address())) {
      return new AgentVerdict.IsMaster(key.address());
    }
    UserRole role = key.userRole();
    return switch (role.kind()) {
      case USER, VAULT, SUB_ACCOUNT -> new AgentVerdict.IsMaster(key.address());
      case MISSING -> missing(owner, key.address());
      case AGENT -> agent(owner, key.address(), lower(role.master()));
      case OTHER ->
          new AgentVerdict.NotAnAccount(
              "The venue calls this key something that this desk does not know, so it is refused.");
    };
  }

  /// The venue's time by which approvals run out, epoch milliseconds.
  public long now() {
    return clock.venueMillis();
  }

  /// The account itself is read first: a mistyped address must not be called an expired key.
  private AgentVerdict agent(AccountInfo owner, String agent, String master) throws InfoException {
    UserRole role = owner.userRole();
    String signer =
        switch (role.kind()) {
          case USER -> owner.address();
          case SUB_ACCOUNT -> lower(role.master());
          // A vault names no leader here; that the venue takes the agent's orders must show itself.
          case VAULT -> master;
          case MISSING, AGENT, OTHER -> "";
        };
    if (signer.isEmpty()) {
      return notAnAccount(owner.address(), role);
    }
    if (!signer.equals(master)) {
      return new AgentVerdict.OtherMaster(master);
    }
    Optional<ExtraAgent> listed = listed(info.account(master), agent);
    // The one agent without a name is not in the list of the named ones.
    String name = listed.map(ExtraAgent::name).orElse("");
    long until = listed.map(ExtraAgent::validUntil).orElse(0L);
    return isOver(until)
        ? new AgentVerdict.Expired(master, name, until)
        : new AgentVerdict.IsAgent(master, name, until);
  }

  /// Not known as an agent (any more): perhaps the account's list still says that it ran out.
  private AgentVerdict missing(AccountInfo owner, String agent) throws InfoException {
    Optional<ExtraAgent> listed = listed(owner, agent);
    if (listed.isPresent() && isOver(listed.get().validUntil())) {
      return new AgentVerdict.Expired(
          owner.address(), listed.get().name(), listed.get().validUntil());
    }
    return new AgentVerdict.Unknown(agent);
  }

  private static Optional<ExtraAgent> listed(AccountInfo master, String agent)
      throws InfoException {
    return master.extraAgents().stream()
        .filter(each -> each.address().equalsIgnoreCase(agent))
        .findFirst();
  }

  private boolean isOver(long validUntil) {
    return validUntil > 0 && validUntil <= clock.venueMillis();
  }

  private static AgentVerdict notAnAccount(String address, UserRole role) {
    return new AgentVerdict.NotAnAccount(
        switch (role.kind()) {
          case MISSING ->
              "The venue does not know the account "
                  + shortened(address)
                  + ". Check the address; a new account needs a deposit first.";
          case AGENT ->
              shortened(address)
                  + " is an agent's address. Enter the address of the account that it trades for"
                  + (role.master() == null ? "." : ": " + role.master());
          case USER, VAULT, SUB_ACCOUNT, OTHER ->
              "The venue does not say what kind of account " + shortened(address) + " is.";
        });
  }

  private static String lower(@Nullable String address) {
    return address == null ? "" : address.toLowerCase(Locale.ROOT);
  }

  /// `0x1479…9325`.
  static String shortened(String address) {
    return address.length() < 12
        ? InfoFailures.excerpt(address)
        : address.substring(0, 6) + "…" + address.substring(address.length() - 4);
  }

  static String date(long millis) {
    return DAY.format(Instant.ofEpochMilli(millis));
  }
}

package app.wheelhouse.desk;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.setting.AccountsFile;
import app.wheelhouse.setting.SavedAccount;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultException;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import app.wheelhouse.venue.hyperliquid.action.AgentKeys;
import app.wheelhouse.venue.hyperliquid.action.ApproveAgent;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.action.UserActionSigner;
import app.wheelhouse.venue.hyperliquid.action.WalletAddress;
import app.wheelhouse.venue.hyperliquid.info.AgentProof;
import app.wheelhouse.venue.hyperliquid.info.AgentVerdict;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import app.wheelhouse.venue.hyperliquid.info.VenueClock;
import app.wheelhouse.venue.hyperliquid.order.WalletPost;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// The trader's accounts at Hyperliquid: addresses in a file, agent keys in the vault, and what the
/// venue says of them. Each call may take seconds.
///
/// A master key is never stored: it signs one approval and is wiped.
public final class HyperliquidAccounts {
  /// How the agent is called at the venue; the same name again replaces the old agent.
  private static final String AGENT_NAME = "wheelhouse";

  private final VenueAccountBook book;
  private final AgentVault keys;
  private final Function<String, HyperliquidEndpoint> endpoints;
  private final RandomGenerator random = new SecureRandom();
  private final RateGovernor governor =
      new RateGovernor(RequestWeight.PER_MINUTE, DeskClock::nanos);

  /// By network: each has threads and connections of its own.
  private final ConcurrentMap<String, HyperliquidInfo> reads = new ConcurrentSkipListMap<>();

  HyperliquidAccounts(
      AccountsFile file, Vault vault, Function<String, HyperliquidEndpoint> endpoints) {
    this.book = new VenueAccountBook(file);
    this.keys = new AgentVault(vault);
    this.endpoints = endpoints;
  }

  /// The accounts of a settings folder, at the venue itself.
  public static HyperliquidAccounts in(Path folder, Vault vault) {
    return new HyperliquidAccounts(
        new AccountsFile(folder), vault, network -> new VenueChoice(null, network).endpoint());
  }

  /// As they were when the venue was last asked; asks nothing.
  public List<AccountReport> list() throws BadInput {
    return book.all().stream()
        .map(account -> AccountReport.of(account, DeskClock.now(), ""))
        .toList();
  }

  /// An account for a session, with its key where it has one.
  ///
  /// @param whileLocked whether new positions may be opened while the vault is locked
  public TradedAccount traded(String name, BooleanSupplier whileLocked) throws BadInput {
    SavedAccount account = book.find(name);
    return new TradedAccount(
        account.name(),
        account.network(),
        account.master(),
        account.agent().isEmpty() ? null : new VaultKey(keys, account, whileLocked));
  }

  /// Adds an account that can only be looked at.
  ///
  /// @param master address in any case of letters
  public AccountReport watch(String name, String network, String master) throws BadInput {
    SavedAccount account;
    try {
      account =
          new SavedAccount(
              name.strip(), network, master.strip().toLowerCase(Locale.ROOT), "", false, 0);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(String.valueOf(wrong.getMessage()));
    }
    book.add(account);
    return AccountReport.of(account, DeskClock.now(), "");
  }

  /// Makes a fresh key for the account, which the master wallet is to approve.
  public AccountReport makeAgent(String name) throws BadInput {
    keys.requireOpen();
    SavedAccount account = book.find(name);
    byte[] key = AgentKeys.fresh(random);
    try {
      String address = address(key, account);
      return report(
          kept(account, key, each -> each.withAgent(address)),
          "Approve " + address + " with your wallet, then check again");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// Approves the account's agent with the master key, which is wiped.
  public AccountReport approve(String name, char[] masterKey) throws BadInput {
    try {
      SavedAccount account = book.find(name);
      if (account.agent().isEmpty()) {
        throw new BadInput("There is no agent key to approve yet: make one first");
      }
      if (AccountReport.of(account, DeskClock.now(), "").standing()
          == AccountReport.Standing.EXPIRED) {
        throw new BadInput(
            "The approval of this agent key ran out, and an old key is never approved again: make"
                + " a new one first");
      }
      approve(account, key(masterKey));
    } finally {
      Arrays.fill(masterKey, '\0');
    }
    return prove(name);
  }

  private void approve(SavedAccount account, byte[] key) throws BadInput {
    try (UserActionSigner master = new UserActionSigner(key, endpoint(account).network())) {
      if (!master.address().equals(account.master())) {
        throw new BadInput(
            "This is the key of "
                + master.address()
                + ", not of "
                + account.master()
                + ". Nothing was signed");
      }
      ApproveAgent approval =
          new ApproveAgent(new WalletAddress(account.agent()), AGENT_NAME, ApproveAgent.ARBITRUM);
      send(account, master, approval);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private void send(SavedAccount account, UserActionSigner master, ApproveAgent approval)
      throws BadInput {
    try (WalletPost post = new WalletPost(endpoint(account))) {
      Optional<String> refusal = post.send(master.sign(approval, DeskClock.now()));
      if (refusal.isPresent()) {
        throw new BadInput("The venue did not take the approval: " + refusal.get());
      }
    } catch (IOException lost) {
      throw new BadInput(
          "It is not known whether the approval arrived: "
              + lost.getMessage()
              + ". Check again in a moment");
    }
  }

  /// Takes a key that was made elsewhere, if the venue says that it is an agent of the account.
  public AccountReport importAgent(String name, char[] agentKey) throws BadInput {
    try {
      keys.requireOpen();
      SavedAccount account = book.find(name);
      return taken(account, key(agentKey));
    } finally {
      Arrays.fill(agentKey, '\0');
    }
  }

  private AccountReport taken(SavedAccount account, byte[] key) throws BadInput {
    try {
      String address = address(key, account);
      AgentVerdict verdict = verdict(account, address);
      if (!(verdict instanceof AgentVerdict.IsAgent agent)) {
        throw new BadInput(verdict.sentence());
      }
      return report(
          kept(account, key, each -> each.withAgent(address).proven(true, agent.validUntil())),
          agent.sentence());
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// The file first: a file that still names the old agent beside the new key would call that
  /// connected.
  private SavedAccount kept(SavedAccount account, byte[] key, UnaryOperator<SavedAccount> change)
      throws BadInput {
    SavedAccount changed = book.change(account.name(), change);
    try {
      keys.keep(account, key);
      return changed;
    } catch (BadInput refused) {
      book.change(account.name(), _ -> account);
      throw refused;
    }
  }

  /// Asks the venue what the account's agent may do.
  public AccountReport prove(String name) throws BadInput {
    SavedAccount account = book.find(name);
    if (account.agent().isEmpty()) {
      return report(account, "Nothing can be sent: there is no agent key");
    }
    AgentVerdict verdict = verdict(account, account.agent());
    SavedAccount proven =
        switch (verdict) {
          case AgentVerdict.IsAgent agent ->
              book.change(name, each -> each.proven(true, agent.validUntil()));
          case AgentVerdict.Expired expired ->
              book.change(name, each -> each.proven(false, expired.validUntil()));
          case AgentVerdict.IsMaster _,
              AgentVerdict.Unknown _,
              AgentVerdict.OtherMaster _,
              AgentVerdict.NotAnAccount _ ->
              book.change(name, each -> each.proven(false, 0));
        };
    return report(proven, verdict.sentence());
  }

  /// Forgets the account and its key.
  public void remove(String name) throws BadInput {
    SavedAccount account = book.find(name);
    if (!account.agent().isEmpty() && keys.areKept()) {
      keys.requireOpen();
      keys.forget(account);
    }
    book.remove(name);
  }

  private AgentVerdict verdict(SavedAccount account, String agent) throws BadInput {
    HyperliquidInfo info = reads.computeIfAbsent(account.network(), this::reads);
    try {
      VenueClock clock = new VenueClock(info, DeskClock::now);
      clock.measure();
      return new AgentProof(info, clock).verdict(account.master(), agent);
    } catch (InfoException failure) {
      throw new BadInput(String.valueOf(failure.getMessage()));
    }
  }

  private HyperliquidInfo reads(String network) {
    InfoTimes times = InfoTimes.of(DeskClock::now, DeskClock::nanos, random);
    return HyperliquidInfo.over(endpoints.apply(network), governor, times);
  }

  private HyperliquidEndpoint endpoint(SavedAccount account) {
    return endpoints.apply(account.network());
  }

  private static AccountReport report(SavedAccount account, String note) {
    return AccountReport.of(account, DeskClock.now(), note);
  }

  private String address(byte[] key, SavedAccount account) {
    try (HyperliquidSigner signer = new HyperliquidSigner(key, endpoint(account).network())) {
      return signer.address();
    }
  }

  private static byte[] key(char[] pasted) throws BadInput {
    try {
      return CredentialKind.HYPERLIQUID_AGENT.secretOf(pasted);
    } catch (VaultException wrong) {
      throw new BadInput(String.valueOf(wrong.getMessage()));
    }
  }
}

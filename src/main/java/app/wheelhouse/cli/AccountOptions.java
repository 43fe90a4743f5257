package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.HyperliquidAccounts;
import app.wheelhouse.desk.SettingsFolder;
import app.wheelhouse.desk.TradedAccount;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which account a command is about, and where its trading key comes from: the vault, a variable or
/// a file. A key is never an argument, which every program of the machine could read.
final class AccountOptions {
  /// Variable that holds a trading key.
  static final String VARIABLE = "WHEELHOUSE_AGENT_KEY";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "a saved account, with its key in the vault")
  private @Nullable String account;

  @Option(
      names = "--address",
      paramLabel = "0x…",
      description =
          "address of the master account instead; its agent key comes from --key-file or the"
              + " variable WHEELHOUSE_AGENT_KEY")
  private @Nullable String address;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "file with the agent key, which only you may read")
  private @Nullable Path keyFile;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "folder of settings, accounts and vault; else $WHEELHOUSE_CONFIG, else the usual one of"
              + " the system")
  private @Nullable Path config;

  @Option(
      names = "--passphrase-env",
      paramLabel = "VAR",
      description = "for scripts: variable that holds the passphrase of the vault")
  private @Nullable String passphraseVariable;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "for scripts: file that holds the passphrase of the vault, one line")
  private @Nullable Path passphraseFile;

  /// Whether an account was named.
  boolean isNamed() {
    return account != null || address != null;
  }

  /// The folder that was named; null for the usual one.
  @Nullable Path named() {
    Path named = config;
    if (named != null && named.toString().isBlank()) {
      throw usage("--config names no folder; is a variable empty?");
    }
    return named;
  }

  /// Folder of settings, accounts and vault.
  Path folder(Map<String, String> environment) {
    return SettingsFolder.resolve(
        named(),
        environment,
        System.getProperty("os.name", ""),
        System.getProperty("user.home", ""));
  }

  /// The account to be looked at; needs no key.
  ///
  /// @param network `mainnet` or `testnet`
  TradedAccount watched(String network, Map<String, String> environment, VaultTools tools)
      throws BadInput {
    expectOne();
    String at = address;
    if (at != null) {
      return TradedAccount.at(at, network, null);
    }
    try (Vault vault = vault(environment, tools)) {
      TradedAccount saved = saved(vault, network, environment);
      return new TradedAccount(saved.name(), saved.network(), saved.master(), null);
    }
  }

  /// The account to trade on, with its key.
  ///
  /// @param network `mainnet` or `testnet`
  ChosenAccount traded(String network, Map<String, String> environment, VaultTools tools)
      throws BadInput {
    expectOne();
    String at = address;
    return at == null
        ? fromVault(network, environment, tools)
        : chosen(TradedAccount.at(at, network, null), given(environment));
  }

  private void expectOne() {
    if (account == null && address == null) {
      throw usage(
          "Say which account: --account NAME, or --address 0x… with --key-file FILE (or the"
              + " variable "
              + VARIABLE
              + ")");
    }
    if (account != null && (address != null || keyFile != null)) {
      throw usage("--account has its own address and key; leave out --address and --key-file");
    }
  }

  private HeldKey given(Map<String, String> environment) throws BadInput {
    Path file = keyFile;
    if (file != null) {
      return HeldKey.taking(OwnedKeyFile.read(file));
    }
    return fromVariable(environment);
  }

  /// The key that the variable holds.
  static HeldKey fromVariable(Map<String, String> environment) throws BadInput {
    char[] typed = SecretSource.variable(VARIABLE, environment);
    try {
      return HeldKey.taking(CredentialKind.HYPERLIQUID_AGENT.secretOf(typed));
    } catch (VaultException wrong) {
      throw new BadInput("The variable " + VARIABLE + " holds no key. " + wrong.getMessage());
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  private ChosenAccount fromVault(String network, Map<String, String> environment, VaultTools tools)
      throws BadInput {
    try (Vault vault = vault(environment, tools)) {
      TradedAccount saved = saved(vault, network, environment);
      if (saved.key() == null) {
        throw new BadInput(
            "The account "
                + saved.name()
                + " can only be watched: connect an agent key on the accounts page of the desk");
      }
      char[] passphrase =
          PassphraseOption.read(
              passphraseVariable,
              passphraseFile,
              environment,
              () -> PassphraseOption.typed(tools.console(), "Passphrase: ", command),
              command);
      try {
        vault.unlock(passphrase);
      } catch (VaultException refused) {
        throw new BadInput(String.valueOf(refused.getMessage()));
      } finally {
        Arrays.fill(passphrase, ' ');
      }
      return chosen(saved, HeldKey.taking(saved.key().take()));
    }
  }

  private static ChosenAccount chosen(TradedAccount account, HeldKey key) {
    return new ChosenAccount(
        new TradedAccount(account.name(), account.network(), account.master(), key), key);
  }

  private TradedAccount saved(Vault vault, String network, Map<String, String> environment)
      throws BadInput {
    TradedAccount saved =
        HyperliquidAccounts.in(folder(environment), vault)
            .traded(Optional.ofNullable(account).orElse(""), () -> true);
    if (!saved.network().equals(network)) {
      throw new BadInput(
          "The account "
              + saved.name()
              + " is on "
              + saved.network()
              + ", and this is for "
              + network
              + "; name another one, or another --mode");
    }
    return saved;
  }

  private Vault vault(Map<String, String> environment, VaultTools tools) {
    return Vault.in(folder(environment), tools.clock(), tools.floor());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}

package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.SettingsFolder;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.Keychain;
import app.wheelhouse.vault.Passphrase;
import app.wheelhouse.vault.Remembered;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `vault`: the encrypted file of keys.
@Command(
    name = "vault",
    description = "Keeps keys in an encrypted file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VaultCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  VaultCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: vault create, list, add, remove, change-passphrase, remember or forget");
  }

  @Command(
      name = "create",
      description = "Makes the vault. Nobody can bring a forgotten passphrase back.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int create(@Mixin PassphraseOption options) throws BadInput {
    Vault vault = vault(options.folder(spec));
    char[] passphrase = options.readNew(environment, tools.console(), spec);
    try (vault) {
      vault.expectCreatable(passphrase);
      VaultCost cost = tools.cost().find();
      vault.create(passphrase, cost);
      out().println("The vault is at " + vault.file() + ".");
      out()
          .println(
              "A guess of the passphrase costs "
                  + cost.memoryKib() / 1024
                  + " MiB of memory and "
                  + cost.passes()
                  + " passes.");
      out().println(Passphrase.judge(passphrase).hint());
    } catch (VaultException e) {
      throw badInput(e);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      description = "Says what the vault holds: names, ages and notes, no secret.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int list(@Mixin PassphraseOption options) throws BadInput {
    return unlocked(
        options,
        vault ->
            VaultListing.lines(vault.list(), tools.clock().millis().getAsLong())
                .forEach(out()::println));
  }

  @Command(
      name = "add",
      description = "Keeps a key: typed unseen, or once from a variable or a file.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int add(
      @Mixin PassphraseOption options,
      @Mixin VaultCredentialOption credential,
      @Mixin VaultSecretOption secret,
      @Option(names = "--note", description = "your own words", defaultValue = "") String note,
      @Option(names = "--replace", description = "put it in the place of the one of that name")
          boolean replace)
      throws BadInput {
    secret.expectOne(spec);
    if (replace && !note.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--replace keeps the note; leave out --note");
    }
    CredentialId id = credential.fresh(spec);
    return unlocked(
        options,
        vault -> {
          boolean wasRemembered = vault.isRemembered();
          char[] typed = secret.read(environment, tools.console(), spec);
          keep(vault, id, typed, note, replace);
          out().println((replace ? "Replaced " : "Kept ") + id + ".");
          if (wasRemembered && !vault.isRemembered()) {
            out().println(Remembered.NOT_FOR_TRADING + " It was remembered and is no longer.");
            removeEntry(vault);
          }
          secret.advice().ifPresent(out()::println);
        });
  }

  @Command(
      name = "remove",
      description = "Forgets a key. What it may do at the venue is to be revoked there.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int remove(@Mixin PassphraseOption options, @Mixin VaultCredentialOption credential)
      throws BadInput {
    return unlocked(
        options,
        vault -> {
          CredentialId id = credential.among(vault.list());
          vault.remove(id);
          out().println("Removed " + id + ". The generation before still holds it, encrypted.");
        });
  }

  @Command(
      name = "change-passphrase",
      description = "Gives the vault another passphrase; the old one opens nothing any more.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int changePassphrase(
      @Mixin PassphraseOption options,
      @Option(
              names = "--new-passphrase-env",
              paramLabel = "VAR",
              description = "for scripts: variable that holds the new one")
          @Nullable String variable,
      @Option(
              names = "--new-passphrase-file",
              paramLabel = "FILE",
              description = "for scripts: file that holds the new one, one line")
          @Nullable Path file)
      throws BadInput {
    Vault vault = vault(options.folder(spec));
    char[] current = options.read(environment, tools.console(), spec);
    char[] next = new char[0];
    try (vault) {
      vault.unlock(current);
      next = PassphraseOption.readNew(variable, file, environment, tools.console(), spec);
      boolean wasRemembered = vault.isRemembered();
      vault.changePassphrase(current, next);
      out().println("The passphrase was changed. Copies of the vault elsewhere keep the old one.");
      if (wasRemembered) {
        out().println(Remembered.NOT_FOR_ANOTHER);
        removeEntry(vault);
      }
      out().println(Passphrase.judge(next).hint());
    } catch (VaultException e) {
      throw badInput(e);
    } finally {
      Arrays.fill(current, ' ');
      Arrays.fill(next, ' ');
    }
    return ExitCode.OK;
  }

  @Command(
      name = "remember",
      description =
          "Lets this computer's keychain open the vault. Only where it holds AI keys alone.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int remember(@Mixin PassphraseOption options) throws BadInput {
    Keychain keychain = tools.keychain().in(environment);
    return unlocked(
        options,
        vault -> {
          vault.remember(keychain);
          out()
              .println(
                  "The vault opens without its passphrase on this computer, by "
                      + keychain.name()
                      + ". vault forget ends that; so does a trading key, or a new passphrase.");
        });
  }

  @Command(
      name = "forget",
      description = "Ends remember: only the passphrase opens the vault.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int forget(@Mixin FolderOption options) throws BadInput {
    try (Vault vault = vault(options.named(spec))) {
      boolean was = vault.isRemembered();
      if (was) {
        vault.forgetRemembered(tools.keychain().in(environment));
      } else if (tools.keychain().in(environment).isAvailable()) {
        removeEntry(vault);
      }
      out()
          .println(
              was
                  ? "Forgotten: only the passphrase opens the vault."
                  : "The vault was not remembered; only the passphrase opens it.");
    } catch (VaultException e) {
      throw badInput(e);
    }
    return ExitCode.OK;
  }

  /// The vault is forgotten already; this only tidies the keychain where there is one.
  private void removeEntry(Vault vault) {
    Keychain keychain = tools.keychain().in(environment);
    try {
      vault.forgetRemembered(keychain);
    } catch (VaultException _) {
      out().println("An entry may be left in " + keychain.name() + "; it opens nothing.");
    }
  }

  private interface Work {
    void on(Vault vault) throws VaultException, BadInput;
  }

  private int unlocked(PassphraseOption options, Work work) throws BadInput {
    Vault vault = vault(options.folder(spec));
    char[] passphrase = options.read(environment, tools.console(), spec);
    try (vault) {
      vault.unlock(passphrase);
      work.on(vault);
    } catch (VaultException e) {
      throw badInput(e);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
    return ExitCode.OK;
  }

  private static void keep(Vault vault, CredentialId id, char[] typed, String note, boolean replace)
      throws VaultException {
    byte[] secret = new byte[0];
    try {
      secret = id.kind().secretOf(typed);
      if (replace) {
        vault.replace(id, secret);
      } else {
        vault.add(id, secret, note);
      }
    } finally {
      Arrays.fill(typed, ' ');
      Arrays.fill(secret, (byte) 0);
    }
  }

  private Vault vault(@Nullable Path named) {
    Path folder =
        SettingsFolder.resolve(
            named,
            environment,
            System.getProperty("os.name", ""),
            System.getProperty("user.home", ""));
    return Vault.in(folder, tools.clock(), tools.floor());
  }

  private static BadInput badInput(VaultException refusal) {
    return new BadInput(String.valueOf(refusal.getMessage()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

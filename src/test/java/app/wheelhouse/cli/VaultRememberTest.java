package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.vault.Keychain;
import app.wheelhouse.vault.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `vault remember` and `vault forget`.
class VaultRememberTest {
  private static final String NO_LONGER = "It was remembered and is no longer.";

  @TempDir private Path folder;
  private final VaultRan vault = new VaultRan();
  private final Held held = new Held(new TreeMap<>());

  /// A keychain in memory.
  private record Held(Map<String, Secret> entries) implements Keychain {
    @Override
    public String name() {
      return "the keyring of a test";
    }

    @Override
    public Optional<String> whyNot() {
      return Optional.empty();
    }

    @Override
    public void store(String entry, byte[] secret) {
      entries.put(entry, Secret.copyOf(secret));
    }

    @Override
    public Optional<Secret> load(String entry) {
      return Optional.ofNullable(entries.get(entry)).map(Secret::fork);
    }

    @Override
    public void forget(String entry) {
      entries.remove(entry);
    }
  }

  @BeforeEach
  void holdsAModelsKey() {
    vault.environment.put("WHEELHOUSE_CONFIG", folder.resolve("config").toString());
    vault.environment.put("PASS", "plum quartz otter");
    vault.environment.put("OTHER", "violin moat lantern");
    vault.environment.put("MODEL", "sk-or-v1-00c0ffee00c0ffee");
    vault.keychain = held;
    ok("create --passphrase-env PASS");
    ok("add main --kind ai-key --passphrase-env PASS --from-env MODEL");
  }

  private Ran run(String words) {
    return vault.run((Object[]) words.split(" "));
  }

  private String ok(String words) {
    Ran ran = run(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void remembersAndForgetsWithoutAPassphrase() {
    assertThat(ok("remember --passphrase-env PASS"))
        .contains("opens without its passphrase", "by the keyring of a test");
    assertThat(held.entries()).hasSize(1);
    assertThat(folder.resolve("config/vault.keychain")).exists();
    assertThat(ok("forget")).startsWith("Forgotten:");
    assertThat(held.entries()).isEmpty();
    assertThat(folder.resolve("config/vault.keychain")).doesNotExist();
    assertThat(ok("forget")).startsWith("The vault was not remembered");
  }

  @Test
  void theFolderMayBeNamed() {
    ok("remember --passphrase-env PASS");
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(vault.run("forget", "--config", elsewhere).out()).contains("was not remembered");
    assertThat(held.entries()).as("that of another vault stays").hasSize(1);
    assertThat(vault.run("forget", "--config", folder.resolve("config")).out())
        .startsWith("Forgotten:");
  }

  @Test
  void aTradingKeyEndsItAndSaysWhy() {
    ok("remember --passphrase-env PASS");
    assertThat(ok("add x --kind ai-key --passphrase-env PASS --from-env MODEL"))
        .doesNotContain("remembered");
    assertThat(ok("add v --kind venue-key --passphrase-env PASS --from-env MODEL"))
        .contains("Kept venue-key venue v.", "could trade", NO_LONGER);
    assertThat(held.entries()).isEmpty();
    assertThat(run("remember --passphrase-env PASS").refused(ExitCode.INPUT))
        .contains("could trade");
    assertThat(ok("add w --kind venue-key --passphrase-env PASS --from-env MODEL"))
        .doesNotContain(NO_LONGER);
  }

  @Test
  void aNewPassphraseEndsItAndSaysSo() {
    ok("remember --passphrase-env PASS");
    assertThat(ok("change-passphrase --passphrase-env PASS --new-passphrase-env OTHER"))
        .contains("no longer remembered", "Remember it again");
    assertThat(held.entries()).isEmpty();
  }

  @Test
  void withoutAKeychainItSaysWhatToDo() {
    ok("remember --passphrase-env PASS");
    vault.keychain = Keychain.ofSystem("Linux", "");
    assertThat(run("remember --passphrase-env PASS").refused(ExitCode.INPUT))
        .contains("secret-tool is not installed");
    assertThat(run("forget").refused(ExitCode.INPUT)).startsWith("The vault is forgotten:");
    assertThat(ok("forget")).contains("was not remembered").doesNotContain("entry");
  }

  @Test
  void aWrongPassphraseRemembersNothing() {
    assertThat(run("remember --passphrase-env OTHER").refused(ExitCode.INPUT))
        .contains("The passphrase is wrong");
    assertThat(held.entries()).isEmpty();
  }
}

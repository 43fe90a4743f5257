package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.AGENT;
import static app.wheelhouse.vault.TestVault.CHEAP;
import static app.wheelhouse.vault.TestVault.MODEL;
import static app.wheelhouse.vault.TestVault.passphrase;
import static app.wheelhouse.vault.TestVault.refused;
import static app.wheelhouse.vault.TestVault.secretOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A vault of AI keys that a computer opens by itself.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the keychain is a shell script")
class RememberedTest {
  private static final char[] OTHER = "violin moat lantern".toCharArray();
  private static final String SECRET = "sk-or-v1-abcdef";

  @TempDir private Path folder;
  private TestVault test;
  private FakeSecretTool tool;
  private Keychain keychain;
  private Path second;

  @BeforeEach
  void installs() throws IOException {
    test = new TestVault(folder.resolve("config"));
    tool = new FakeSecretTool(folder.resolve("bin"));
    keychain = tool.keychain();
    second = folder.resolve("config").resolve("vault.keychain");
  }

  private Vault remembered() throws VaultException {
    Vault vault = ofModel();
    vault.remember(keychain);
    return vault;
  }

  private Vault ofModel() throws VaultException {
    Vault vault = test.open();
    vault.create(passphrase(), CHEAP);
    vault.add(MODEL, TestVault.text(SECRET), "");
    return vault;
  }

  /// Another run of Wheelhouse.
  private Vault later() {
    return new TestVault(folder.resolve("config"), new OwnerDisk(), 99).open();
  }

  private void expectForgotten() throws IOException {
    assertThat(later().isRemembered()).isFalse();
    assertThat(second).doesNotExist();
    VaultException refusal =
        refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(keychain));
    assertThat(refusal).hasMessageContaining("use the passphrase");
  }

  @Test
  void opensWithoutAPassphraseAndWithoutADerivation() throws VaultException, IOException {
    remembered().close();
    int asked = test.derivation.asked.get();
    Vault vault = test.open();
    assertThat(vault.isRemembered()).isTrue();
    vault.unlockRemembered(keychain);
    assertThat(test.derivation.asked).hasValue(asked);
    assertThat(secretOf(vault, MODEL)).isEqualTo(TestVault.text(SECRET));
    vault.lock();
    assertThat(vault.isUnlocked()).isFalse();
    refused(VaultFault.LOCKED, () -> vault.lease(MODEL));
    vault.unlockRemembered(keychain);
    assertThat(vault.list()).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
        .isEqualTo("rw-------");
  }

  @Test
  void thePassphraseStillOpensItAndTheVaultFileIsOfTheSameFormat() throws VaultException {
    remembered().close();
    Vault vault = later();
    vault.unlock(passphrase());
    assertThat(secretOf(vault, MODEL)).isEqualTo(TestVault.text(SECRET));
  }

  @Test
  void itStaysRememberedWhenAnotherModelsKeyIsAdded() throws VaultException {
    Vault vault = remembered();
    CredentialId more = new CredentialId(CredentialKind.AI_KEY, "claude", "main");
    vault.add(more, TestVault.text("second"), "");
    vault.remove(MODEL);
    Vault later = later();
    later.unlockRemembered(keychain);
    assertThat(later.list()).extracting(Credential::id).containsExactly(more);
  }

  @Test
  void nobodyRemembersUnlessAsked() throws VaultException, IOException {
    ofModel().close();
    expectForgotten();
    assertThat(tool.calls()).isEmpty();
  }

  @Test
  void forgettingRemovesBothHalves() throws VaultException, IOException {
    Vault vault = remembered();
    assertThat(tool.items()).hasSize(1);
    vault.lock();
    assertThat(vault.forgetRemembered(keychain)).isTrue();
    assertThat(tool.items()).isEmpty();
    expectForgotten();
    assertThat(vault.forgetRemembered(keychain)).isFalse();
  }

  @Test
  void aLostEntryIsSaid() throws VaultException, IOException {
    remembered();
    Files.delete(tool.item());
    VaultException refusal =
        refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(keychain));
    assertThat(refusal).hasMessageContaining("remember the vault again");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 32, 33, 512})
  void anotherKeyInTheKeychainOpensNothing(int length) throws VaultException, IOException {
    remembered();
    Files.writeString(tool.item(), "7a".repeat(length));
    Vault vault = later();
    refused(VaultFault.NOT_REMEMBERED, () -> vault.unlockRemembered(keychain));
    assertThat(vault.isUnlocked()).isFalse();
    vault.unlock(passphrase());
    vault.remember(keychain);
    later().unlockRemembered(keychain);
  }

  @Test
  void everyChangedByteOfTheSecondLidIsFound() throws VaultException, IOException {
    remembered();
    // The keychain answers from memory here: 69 programs would take long.
    byte[] key = HexFormat.of().parseHex(Files.readString(tool.item()));
    Keychain quick = new AnsweringKeychain(key);
    later().unlockRemembered(quick);
    byte[] good = Files.readAllBytes(second);
    assertThat(good).hasSize(KeychainLid.LENGTH);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(second, bad);
      refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(quick));
    }
    for (int length : new int[] {0, 1, 68, 70, 5_000}) {
      Files.write(second, Arrays.copyOf(good, length));
      refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(quick));
    }
    Files.write(second, good);
    later().unlockRemembered(quick);
  }

  @Test
  void theSecondLidOfAnotherVaultOpensNothing() throws VaultException, IOException {
    remembered();
    TestVault elsewhere = new TestVault(folder.resolve("elsewhere"), new OwnerDisk(), 5);
    elsewhere.open().create(passphrase(), CHEAP);
    Files.copy(elsewhere.file(), test.file(), StandardCopyOption.REPLACE_EXISTING);
    refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(keychain));
  }

  @Test
  void aChangedPassphraseForgetsIt() throws VaultException, IOException {
    Vault vault = remembered();
    byte[] before = Files.readAllBytes(second);
    refused(VaultFault.WRONG_PASSPHRASE, () -> vault.changePassphrase(OTHER, passphrase()));
    assertThat(vault.isRemembered()).as("a wrong one changes nothing").isTrue();
    test.clock.pass(60_000);
    vault.changePassphrase(passphrase(), OTHER);
    expectForgotten();
    Files.write(second, before);
    refused(VaultFault.NOT_REMEMBERED, () -> later().unlockRemembered(keychain));
  }

  @Test
  void aVaultThatIsMadeStrongerForgetsItToo() throws VaultException, IOException {
    remembered().close();
    VaultCost dearer = new VaultCost(CHEAP.memoryKib() * 2, CHEAP.passes(), CHEAP.lanes());
    test.open(dearer).unlock(passphrase());
    expectForgotten();
  }

  @ParameterizedTest
  @EnumSource(
      value = CredentialKind.class,
      names = {"HYPERLIQUID_AGENT", "EVM_KEY", "VENUE_KEY"})
  void aTradingKeyAndRememberingExcludeEachOther(CredentialKind kind)
      throws VaultException, IOException {
    Vault vault = remembered();
    CredentialId trading = new CredentialId(kind, "venue", "main");
    vault.add(trading, TestVault.key(3), "");
    expectForgotten();
    VaultException refusal = refused(VaultFault.TRADING_KEY, () -> vault.remember(keychain));
    assertThat(refusal).hasMessageContaining("could trade");
    expectForgotten();
    vault.remove(trading);
    vault.remember(keychain);
    later().unlockRemembered(keychain);
  }

  @Test
  void everyKindSaysWhetherItTrades() {
    assertThat(CredentialKind.values())
        .filteredOn(CredentialKind::isForTrading)
        .containsExactly(
            CredentialKind.HYPERLIQUID_AGENT, CredentialKind.EVM_KEY, CredentialKind.VENUE_KEY);
  }

  @Test
  void aTradingKeyThatWasRemovedIsNotInReachOfTheKeychain() throws VaultException, IOException {
    Vault vault = test.filled();
    vault.remove(AGENT);
    assertThat(Files.readAllBytes(test.previous())).isNotEqualTo(Files.readAllBytes(test.file()));
    vault.remember(keychain);
    assertThat(Files.readAllBytes(test.previous()))
        .as("the generation that held it was written over")
        .isEqualTo(Files.readAllBytes(test.file()));
  }

  @Test
  void aTradingKeyThatAnotherProgramPutInIsFoundWhenItOpens() throws VaultException, IOException {
    Vault vault = remembered();
    byte[] lid = Files.readAllBytes(second);
    vault.add(AGENT, TestVault.key(1), "");
    Files.write(second, lid);
    Vault later = later();
    refused(VaultFault.TRADING_KEY, () -> later.unlockRemembered(keychain));
    assertThat(later.isUnlocked()).isFalse();
    expectForgotten();
  }

  @Test
  void aVaultThatAnotherProgramWroteMeanwhileIsNotRemembered() throws VaultException {
    Vault vault = ofModel();
    Vault other = later();
    other.unlock(passphrase());
    other.add(AGENT, TestVault.key(1), "");
    refused(VaultFault.CHANGED_ON_DISK, () -> vault.remember(keychain));
    assertThat(second).doesNotExist();
  }

  @Test
  void aLockedVaultIsNotRemembered() throws VaultException, IOException {
    Vault vault = ofModel();
    vault.lock();
    refused(VaultFault.LOCKED, () -> vault.remember(keychain));
    assertThat(tool.calls()).isEmpty();
  }

  @Test
  void whereTheKeychainIsAbsentNothingIsWritten() throws VaultException, IOException {
    Vault vault = ofModel();
    for (Keychain absent :
        new Keychain[] {Keychain.ofSystem("Linux", ""), Keychain.ofSystem("Mac OS X", "")}) {
      refused(VaultFault.NO_KEYCHAIN, () -> vault.remember(absent));
      expectForgotten();
    }
  }

  @Test
  void aKeychainThatTakesNothingLeavesNoSecondLid() throws VaultException, IOException {
    Vault vault = ofModel();
    tool.says("#!/bin/sh\ncase $1 in lookup) exit 1;; esac\necho no >&2\nexit 1\n");
    refused(VaultFault.NO_KEYCHAIN, () -> vault.remember(keychain));
    assertThat(second).doesNotExist();
    assertThat(vault.isUnlocked()).isTrue();
  }

  @Test
  void aKeychainThatHangsIsForgottenAllTheSame() throws VaultException, IOException {
    Vault vault = remembered();
    tool.says("#!/bin/sh\nsleep 600\n");
    Keychain hanging = tool.keychain(Duration.ofMillis(300));
    refused(VaultFault.NO_KEYCHAIN, () -> later().unlockRemembered(hanging));
    assertThat(second).as("it may answer the next time").exists();
    VaultException refusal = refused(VaultFault.NO_KEYCHAIN, () -> vault.forgetRemembered(hanging));
    assertThat(refusal).hasMessageContaining("only the passphrase opens it");
    assertThat(second).doesNotExist();
  }

  @Test
  void nothingSecretIsLeftInFilesOrArguments() throws VaultException, IOException {
    Vault vault = remembered();
    String outer = Files.readString(tool.item());
    vault.lock();
    vault.unlockRemembered(keychain);
    vault.add(AGENT, TestVault.key(1), "");
    vault.forgetRemembered(keychain);
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(all.toString()).contains("WHVAULT", "lookup application wheelhouse");
    String lower = all.toString().toLowerCase(Locale.ROOT);
    for (byte[] secret :
        new byte[][] {HexFormat.of().parseHex(outer), TestVault.text(SECRET), TestVault.key(1)}) {
      assertThat(all).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
      assertThat(lower).doesNotContain(HexFormat.of().formatHex(secret));
    }
    assertThat(lower).doesNotContain("plum quartz otter");
  }
}

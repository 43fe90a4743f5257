package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The Secret Service of a Linux desktop (GNOME Keyring, KWallet), by the program `secret-tool` of
/// libsecret: secrets go in on its standard input and come out on its standard output, as hex.
///
/// What it writes to its standard error is never repeated: nobody knows what it puts there.
final class SecretTool implements Keychain {
  static final String NAME = "the keyring of your desktop";

  private static final String LABEL = "Wheelhouse: opens the vault of AI keys";
  private static final byte[] NOTHING = new byte[0];

  private final BriefProgram program;

  /// @param limit for each answer
  SecretTool(Path program, Duration limit) {
    this.program = new BriefProgram(program, limit);
  }

  @Override
  public String name() {
    return NAME;
  }

  /// Asks for an entry that nobody makes, which unlocks nothing and asks the trader nothing.
  @Override
  public Optional<String> whyNot() {
    try (BriefProgram.Answer answer = run("lookup", "none", NOTHING)) {
      return answer.isDone() || answer.isQuietNo() ? Optional.empty() : Optional.of(refusal());
    } catch (VaultException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void store(String entry, byte[] secret) throws VaultException {
    byte[] hex = HexBytes.encode(secret);
    try (BriefProgram.Answer answer = run("store", entry, hex)) {
      if (!answer.isDone()) {
        throw fault(refusal());
      }
    } finally {
      Arrays.fill(hex, (byte) 0);
    }
  }

  @Override
  public Optional<Secret> load(String entry) throws VaultException {
    try (BriefProgram.Answer answer = run("lookup", entry, NOTHING)) {
      if (answer.isDone()) {
        return HexBytes.decode(answer.output(), answer.length()).map(Secret::owning);
      }
      if (answer.isQuietNo()) {
        return Optional.empty();
      }
      throw fault(refusal());
    }
  }

  @Override
  public void forget(String entry) throws VaultException {
    try (BriefProgram.Answer answer = run("clear", entry, NOTHING)) {
      if (!answer.isDone() && !answer.isQuietNo()) {
        throw fault(refusal());
      }
    }
  }

  private BriefProgram.Answer run(String verb, String entry, byte[] input) throws VaultException {
    List<String> words = new ArrayList<>(List.of(verb));
    if (verb.equals("store")) {
      words.add("--label=" + LABEL);
    }
    words.addAll(List.of("application", "wheelhouse", "vault", entry));
    try {
      return program.run(words, input);
    } catch (TimeoutException _) {
      throw fault(
          "The keyring of your desktop did not answer in time; perhaps it waits for its own"
              + " password. Unlock it and try again, or use the passphrase.");
    } catch (IOException _) {
      throw fault(
          "The program secret-tool did not start. Check that it is installed, or use the"
              + " passphrase.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw fault("Wheelhouse stopped asking the keyring of your desktop. Use the passphrase.");
    }
  }

  private static String refusal() {
    return "The keyring of your desktop is locked, or none is running. Log in to the desktop and"
        + " unlock it, or use the passphrase.";
  }

  private static VaultException fault(String sentence) {
    return new VaultException(VaultFault.NO_KEYCHAIN, sentence);
  }
}

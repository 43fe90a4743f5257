package app.wheelhouse.vault;

import java.util.Optional;

/// A keychain of a test that holds one secret for whoever asks.
record AnsweringKeychain(byte[] secret) implements Keychain {
  @Override
  public String name() {
    return "the keychain of a test";
  }

  @Override
  public Optional<String> whyNot() {
    return Optional.empty();
  }

  @Override
  public void store(String entry, byte[] other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Secret> load(String entry) {
    return Optional.of(Secret.copyOf(secret));
  }

  @Override
  public void forget(String entry) {
    throw new UnsupportedOperationException();
  }
}
